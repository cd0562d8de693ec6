// Icons by their mdi names, out of the library's file of icons. An app adds its own: ReadyKit.icons[name] = path.
(function (kit) {
  'use strict';

  // Vuetify's own controls ask for these by alias.
  kit.iconAliases = {
    checkboxOn: 'mdi-checkbox-marked', checkboxOff: 'mdi-checkbox-blank-outline', checkboxIndeterminate: 'mdi-minus-box',
    radioOn: 'mdi-radiobox-marked', radioOff: 'mdi-radiobox-blank', dropdown: 'mdi-chevron-down', clear: 'mdi-close',
    close: 'mdi-close', delete: 'mdi-close', expand: 'mdi-chevron-down', collapse: 'mdi-chevron-up', next: 'mdi-chevron-right',
    prev: 'mdi-chevron-left', first: 'mdi-page-first', last: 'mdi-page-last', sortAsc: 'mdi-arrow-up', sortDesc: 'mdi-arrow-down',
    success: 'mdi-check-circle-outline', error: 'mdi-alert-circle-outline', warning: 'mdi-alert-outline',
    info: 'mdi-information-outline', complete: 'mdi-check', cancel: 'mdi-close', menu: 'mdi-menu', subgroup: 'mdi-chevron-down',
    edit: 'mdi-pencil-outline', loading: 'mdi-refresh', plus: 'mdi-plus', minus: 'mdi-minus', calendar: 'mdi-calendar-outline',
    file: 'mdi-paperclip', upload: 'mdi-upload', eyeDropper: 'mdi-eyedropper', search: 'mdi-magnify',
  };

  const known = new Set(kit.iconNames.split(' '));

  const drawing = name => {
    if (kit.icons[name]) return Vue.h('path', { d: kit.icons[name] });
    if (!known.has(name)) {
      // Once for each name.
      known.add(name);
      console.warn(`There is no icon ${name}. Add its path: ReadyKit.icons['${name}'] = …`);
    }
    return Vue.h('use', { href: `${kit.context.icons}#${name}` });
  };

  // Paths of an app's own icons, by name.
  kit.icons = {};

  kit.iconSet = {
    props: { icon: { type: [String, Array, Object, Function], default: '' }, tag: { type: String, default: 'i' } },
    setup: (props, { attrs }) => () => Vue.h(props.tag, { ...attrs, 'aria-hidden': 'true' },
      [Vue.h('svg', { class: 'v-icon__svg', viewBox: '0 0 24 24' }, [drawing(props.icon)])]),
  };
})(window.ReadyKit);
