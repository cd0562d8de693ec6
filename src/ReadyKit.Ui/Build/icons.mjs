import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as mdi from '@mdi/js';

const exportName = icon => icon.replace(/-([a-z0-9])/g, (_, c) => c.toUpperCase());

export function namesIn(root) {
  const names = new Set();
  for (const folder of ['Client', 'Pages', 'Shell', 'Build']) {
    for (const file of readdirSync(join(root, folder), { recursive: true }).map(String)) {
      if (!/\.(html|js|cs|cshtml|json)$/.test(file)) continue;
      for (const [name] of readFileSync(join(root, folder, file), 'utf8').matchAll(/\bmdi-[a-z0-9-]+/g)) names.add(name);
    }
  }

  return [...names].sort();
}

// The icons that pages name, and those in icons.json that apps may name: a fraction of the whole font.
export function sprite(root) {
  const symbols = namesIn(root).map(name => {
    const path = mdi[exportName(name)];
    if (!path) throw new Error(`There is no icon ${name}.`);
    return `<symbol id="${name}" viewBox="0 0 24 24"><path d="${path}"/></symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
}
