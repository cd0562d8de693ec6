import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { namesIn, sprite } from './icons.mjs';
import { compileTemplate, kebab } from './template.mjs';
import { tokensCss } from './tokens.mjs';

const read = (...path) => readFileSync(join(...path), 'utf8');

// config.js makes the ReadyKit object, so it comes first; the order of the others does not matter.
const scripts = ['config.js', 'icons.js', 'language.js', 'text.js', 'format.js', 'api.js', 'layout-mixin.js', 'dialog-mixin.js', 'save-name.js', 'mount.js'];
// The scripts of pages without Vue, each with what it begins with.
const plain = { 'shell.js': ['language.js', 'once.js'], 'forms.js': ['once.js'] };
const styles = ['fonts.css', 'base.css', 'shell.css', 'forms.css', 'pieces.css', 'vuetify.css'];

function components(folder) {
  return readdirSync(folder).filter(f => f.endsWith('.html')).sort().map(file => {
    const name = basename(file, '.html');
    const render = compileTemplate(join(folder, file), 'const render');
    return `(function () {\n${render}${read(folder, `${name}.js`)}\ncomponent.render = render;\n`
      + `ReadyKit.components['${kebab(name)}'] = component;\n})();\n`;
  });
}

// One script and one style sheet, so that a page costs few requests.
export function writeClient(root, lib) {
  const client = join(root, 'Client');
  const tokens = JSON.parse(read(client, 'tokens.json'));
  mkdirSync(lib, { recursive: true });
  const head = `window.ReadyKit = { tokens: ${JSON.stringify(tokens)}, iconNames: '${namesIn(root).join(' ')}' };\n`;
  writeFileSync(join(lib, 'icons.svg'), sprite(root));
  const parts = scripts.map(f => read(client, f));
  writeFileSync(join(lib, 'readykit.js'), [head, ...parts, ...components(join(client, 'Components'))].join('\n'));
  for (const [file, first] of Object.entries(plain)) writeFileSync(join(lib, file), [...first, file].map(f => read(client, f)).join('\n'));
  const [fonts, ...rest] = styles.map(f => read(client, f));
  writeFileSync(join(lib, 'readykit.css'), [fonts, tokensCss(tokens), ...rest].join('\n'));
}
