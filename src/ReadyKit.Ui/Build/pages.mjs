import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileTemplate, kebab } from './template.mjs';

// Every Pages/<Feature>/<Page>.html becomes templates/<feature>/<page>.js: the render function, then the page's script.
export function writePages(root, target) {
  rmSync(target, { recursive: true, force: true });
  for (const file of htmlFiles(join(root, 'Pages'))) {
    const name = file.slice(0, -'.html'.length).split(/[\\/]/).map(kebab).join('/');
    const source = join(root, 'Pages', file);
    const script = source.replace(/\.html$/, '.js');
    if (!existsSync(script)) throw new Error(`${file} has no script beside it.`);
    const output = join(target, `${name}.js`);
    mkdirSync(dirname(output), { recursive: true });
    writeFileSync(output, compileTemplate(source, `ReadyKit.templates['${name}']`) + readFileSync(script, 'utf8'));
  }
}

function htmlFiles(folder) {
  return readdirSync(folder, { recursive: true }).map(String).filter(f => f.endsWith('.html')).sort();
}
