// Turns a page's component into the running page: ReadyKit.page('feature/page', {…}), or ReadyKit.page({ template: '#id', … }).
(function (kit) {
  'use strict';

  // Read while this script runs; later the element is not current any more.
  const nonce = document.currentScript.nonce;

  const root = page => ({
    render() {
      const { VApp } = Vuetify.components;
      return Vue.h(VApp, null, () => [Vue.h(page), Vue.h(kit.components['snackbar'])]);
    },
    mounted() {
      document.getElementById('app').removeAttribute('aria-busy');
      const flash = kit.takeFlash();
      if (flash) kit.notify(flash);
    },
  });

  kit.page = (name, component) => {
    const page = typeof name === 'string' ? { ...component, render: kit.templates[name] } : { ...name };
    // Without either, Vue would compile what the server wrote into the page, and with it people's names.
    if (!page.render && !page.template) throw new Error('A page needs a compiled template or a template id.');
    page.mixins = [kit.layoutMixin, ...(page.mixins || [])];
    if (page.template) page.compilerOptions = { delimiters: kit.delimiters };

    const options = kit.vuetify(nonce);
    const app = Vue.createApp(root(page));
    for (const [key, value] of Object.entries(kit.components)) app.component(`rk-${key}`, value);
    return app.use(Vuetify.createVuetify(options)).mount('#app');
  };
})(window.ReadyKit);
