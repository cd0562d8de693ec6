// A form with a name: what is refused stands at the field, and the page around the form learns the new name.
(function (kit) {
  'use strict';

  const input = '#app input[name="name"]';

  kit.saveName = {
    data: () => ({ saved: '', errors: {}, busy: false }),
    created() {
      this.saved = this.name;
    },
    methods: {
      async save() {
        if (this.busy) return;
        Object.assign(this, { busy: true, errors: {} });
        try {
          await this.store(this.name);
          kit.reload(kit.t('kit.saved'), input);
        } catch (error) {
          if (!(error instanceof kit.ApiError)) throw error;
          this.errors = error.fieldMessages;
          if (this.errors.name) document.querySelector(input).focus();
          else kit.notify(error.message, true);
          this.busy = false;
        }
      },
    },
  };
})(window.ReadyKit);
