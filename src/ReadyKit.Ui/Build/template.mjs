import { readFileSync } from 'node:fs';
import { compile } from '@vue/compiler-dom';

export const kebab = name => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();

// Compiled here and not in the browser: the pages' content security policy allows no code from text.
export function compileTemplate(file, target) {
  const source = readFileSync(file, 'utf8');
  if (/\sstyle=/.test(source)) throw new Error(`${file}: a style attribute does not pass the content security policy.`);
  const { code } = compile(source, {
    mode: 'function',
    prefixIdentifiers: true,
    delimiters: ['${', '}'],
    comments: false,
    onError: error => {
      const at = error.loc ? `(${error.loc.start.line},${error.loc.start.column})` : '';
      throw new Error(`${file}${at}: ${error.message}`);
    },
  });
  return `${target} = (function (Vue) {\n${code}\n})(Vue);\n`;
}
