// What all dialogs share: open while v-model holds anything, closed by null. They give the focus back to what opened them, close by nothing but
// an answer while they work, and show a refusal inside.
(function (kit) {
  'use strict';

  // In a menu that closes now, what is left to go back to is the button that opened it.
  const opener = () => {
    const at = document.activeElement;
    const menu = at && at.closest('.v-overlay[id]');
    return menu ? document.querySelector(`[aria-controls="${CSS.escape(menu.id)}"]`) || at : at;
  };

  kit.dialogMixin = {
    props: { modelValue: { type: null, default: null }, title: { type: String, required: true }, sentence: { type: String, default: '' } },
    emits: ['update:modelValue'],
    data: () => ({ refusal: null, busy: false }),
    created() {
      this.opener = null;
    },
    watch: {
      modelValue: {
        immediate: true,
        handler(value, before) {
          if (!value) return;
          this.refusal = null;
          if (!before) this.opener = opener();
        },
      },
    },
    methods: {
      close() {
        this.$emit('update:modelValue', null);
      },
      // Not while it works: the answer may have something to say.
      dismiss() {
        if (!this.busy) this.close();
      },
      giveFocusBack() {
        kit.focus(this.opener);
        this.opener = null;
      },
      // Does the work and closes, or stays and shows why not. Work that answers `false` keeps the dialog open.
      async work(task) {
        Object.assign(this, { busy: true, refusal: null });
        try {
          if (await task() !== false) this.close();
        } catch (error) {
          if (!(error instanceof kit.ApiError)) throw error;
          this.refusal = error;
        } finally {
          this.busy = false;
        }
      },
    },
  };
})(window.ReadyKit);
