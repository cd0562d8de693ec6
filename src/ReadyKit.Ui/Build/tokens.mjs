const declarations = colors => Object.entries(colors).map(([name, value]) => `--rk-${name}: ${value};`).join(' ');

// The same tokens that Vuetify's themes are made from, for the pages that load no Vue.
export function tokensCss({ light, dark }) {
  return `:root { color-scheme: light; ${declarations(light)} }\n`
    + `@media (prefers-color-scheme: dark) { :root { color-scheme: dark; ${declarations(dark)} } }\n`;
}
