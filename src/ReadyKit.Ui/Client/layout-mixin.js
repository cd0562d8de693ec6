// What every page's component has: the context, formats, messages and rights.
(function (kit) {
  'use strict';

  kit.snackbar = Vue.reactive({ open: false, text: '', error: false });

  kit.notify = (text, error) => Object.assign(kit.snackbar, { open: true, text, error: Boolean(error) });

  // Loads the page again, which then says so: for changes that the menu and the title show too. `focus` is where the person goes on.
  kit.reload = (text, focus) => {
    sessionStorage.setItem('rk-flash', JSON.stringify({ text, focus }));
    location.reload();
  };

  kit.takeFlash = () => {
    const kept = JSON.parse(sessionStorage.getItem('rk-flash') || '{}');
    sessionStorage.removeItem('rk-flash');
    return { ...kept, text: kit.context.flash || kept.text };
  };

  // Whether there is a page to link to, by its route.
  kit.has = route => (kit.context.pages || []).includes(route);

  // Moves the focus there; to the page's content if that is gone, so that the tab key does not begin again at the top.
  kit.focus = element => (element && element.isConnected ? element : document.getElementById('content')).focus();

  kit.layoutMixin = {
    computed: {
      product: () => kit.context.product,
      user: () => kit.context.user,
      workspace: () => kit.context.workspace,
    },
    methods: {
      ...kit.format,
      t: kit.t,
      tn: kit.tn,
      url: kit.url,
      has: kit.has,
      notify: kit.notify,
      // Whether the person may do it in the page's workspace. It hides only: the server asks again.
      can: permission => Boolean(kit.context.workspace) && kit.context.workspace.permissions.includes(permission),
      workspacePath: path => kit.url(`/w/${kit.context.workspace.slug}${path || ''}`),
      // Does the work; what is refused is said at the bottom of the page.
      async attempt(work, done) {
        try {
          const result = await work();
          if (done) kit.notify(done);
          return result;
        } catch (error) {
          if (!(error instanceof kit.ApiError)) throw error;
          kit.notify(error.message, true);
          return undefined;
        }
      },
    },
  };
})(window.ReadyKit);
