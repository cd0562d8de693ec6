// The look and the page's data, in one place. Runs before any page's own script.
(function (kit) {
  'use strict';

  const island = id => {
    const element = document.getElementById(id);
    return element ? JSON.parse(element.textContent) : {};
  };

  // What the layout tells every page: product, user, workspace, base, brand, pages. Data, never markup.
  kit.context = island('rk-context');
  // What this page's model gives it.
  kit.data = island('rk-data');
  // What people read, by key, in their language: of the scripts and components, and of this page.
  kit.texts = island('rk-texts');
  kit.templates = {};
  kit.components = {};
  kit.delimiters = ['${', '}'];

  const theme = (tokens, brand, dark) => {
    const colors = { ...tokens, ...brand };
    return {
      dark,
      colors: {
        background: colors.background,
        surface: colors.surface,
        primary: colors.primary,
        'on-primary': colors['on-primary'],
        secondary: colors.primary,
        accent: colors.accent,
        warning: colors.accent,
        error: colors.error,
        success: colors.success,
        info: colors.text,
        'on-background': colors.text,
        'on-surface': colors.text,
        'surface-variant': dark ? '#26262B' : '#27272A',
        'on-surface-variant': '#FAFAFA',
      },
      variables: {
        'border-color': colors.text,
        'border-opacity': 0.1,
        'high-emphasis-opacity': 1,
        'medium-emphasis-opacity': 0.62,
      },
    };
  };

  const field = { variant: 'outlined', density: 'compact', hideDetails: 'auto', rounded: 'lg', color: 'primary' };
  const brand = kit.context.brand || {};

  kit.vuetify = nonce => ({
    locale: kit.vuetifyLocale(),
    theme: {
      cspNonce: nonce,
      defaultTheme: 'system',
      themes: {
        light: theme(kit.tokens.light, brand.light, false),
        dark: theme(kit.tokens.dark, brand.dark, true),
      },
    },
    icons: {
      defaultSet: 'kit',
      aliases: kit.iconAliases,
      sets: { kit: { component: kit.iconSet } },
    },
    defaults: {
      global: { ripple: false },
      VBtn: { variant: 'flat', height: 38, rounded: 'lg' },
      VTextField: field,
      VTextarea: { ...field, autoGrow: true, rows: 3 },
      VSelect: field,
      VAutocomplete: field,
      VSwitch: { inset: true, hideDetails: 'auto', color: 'primary', density: 'compact' },
      VCheckbox: { hideDetails: 'auto', color: 'primary', density: 'compact' },
      VCard: { variant: 'flat', border: true, rounded: 'lg', elevation: 0 },
      VTable: { density: 'comfortable' },
      VDialog: { maxWidth: 480, scrollable: true },
      VMenu: { offset: 6, VList: { density: 'compact', nav: true, border: true, rounded: 'lg', elevation: 0 } },
      VChip: { size: 'small', variant: 'outlined' },
      VTooltip: { openDelay: 300 },
    },
  });
})(window.ReadyKit);
