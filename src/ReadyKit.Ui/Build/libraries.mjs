import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// The full Vue build compiles templates in the browser: only pages that ask for it load it.
const files = {
  'vue/vue.runtime.js': 'vue/dist/vue.runtime.global.prod.js',
  'vue/vue.full.js': 'vue/dist/vue.global.prod.js',
  'vuetify/vuetify.css': 'vuetify/dist/vuetify.min.css',
  'inter/inter-latin.woff2': '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  'inter/inter-latin-ext.woff2': '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
};

// Each licence asks to travel with the files.
const packages = ['vue', 'vuetify', '@fontsource-variable/inter', '@mdi/js'];

function notice(root, name) {
  const folder = join(root, 'node_modules', name);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find(f => /^licen[cs]e/i.test(f));
  if (!file) throw new Error(`${name} has no licence file.`);
  return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

export function copyLibraries(root, lib) {
  for (const [to, from] of Object.entries(files)) {
    const target = join(lib, to);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(root, 'node_modules', from), target);
  }

  writeFileSync(join(lib, 'licenses.txt'), packages.map(name => notice(root, name)).join(`\n${'-'.repeat(80)}\n\n`));

  // The source maps are not shipped; a comment that points at one makes browsers ask for it.
  const vuetify = readFileSync(join(root, 'node_modules/vuetify/dist/vuetify.min.js'), 'utf8');
  writeFileSync(join(lib, 'vuetify/vuetify.js'), vuetify.replace(/\n?\/\/# sourceMappingURL=\S+\s*$/, '\n'));
}
