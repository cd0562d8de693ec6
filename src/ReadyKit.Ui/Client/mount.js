// Turns a page's component into the running page: ReadyKit.page('feature/page', {…}), or ReadyKit.page({ template: '#id', … }).
(function (kit) {
  'use strict';

  // Read while this script runs; later the element is not current any more.
  const nonce = document.currentScript.nonce;
  const place = () => document.getElementById('app');

  const root = page => ({
    render() {
      const { VApp } = Vuetify.components;
      return Vue.h(VApp, null, () => [Vue.h(page), Vue.h(kit.components['snackbar'])]);
    },
    mounted() {
      place().removeAttribute('aria-busy');
      const { text, focus } = kit.takeFlash();
      if (text) kit.notify(text);
      if (focus) kit.focus(document.querySelector(focus));
    },
  });

  // What goes wrong must not leave people in front of a page that silently does nothing.
  const onError = error => {
    console.error(error);
    const line = document.getElementById('rk-failure');
    if (line && place().hasAttribute('aria-busy')) line.hidden = false;
    else kit.notify(kit.t('kit.error.page'), true);
  };

  kit.page = (name, component) => {
    const page = typeof name === 'string' ? { ...component, render: kit.templates[name] } : { ...name };
    // Without either, Vue would compile what the server wrote into the page, and with it people's names.
    if (!page.render && !page.template) throw new Error('A page needs a compiled template or a template id.');
    page.mixins = [kit.layoutMixin, ...(page.mixins || [])];

    const options = kit.vuetify(nonce);
    const app = Vue.createApp(root(page));
    // Of use to the build that compiles: then for the page's own components too.
    app.config.compilerOptions.delimiters = kit.delimiters;
    app.config.errorHandler = onError;
    // For the page's own components too, which have no mixin.
    Object.assign(app.config.globalProperties, { t: kit.t, tn: kit.tn });
    for (const [key, value] of Object.entries(kit.components)) app.component(`rk-${key}`, value);
    return app.use(Vuetify.createVuetify(options)).mount('#app');
  };
})(window.ReadyKit);
