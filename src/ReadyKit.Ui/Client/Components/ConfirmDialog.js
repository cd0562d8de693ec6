// Asks before something is done; with `word`, it must be typed. Open while v-model holds anything; closing makes it null.
const component = {
  props: {
    modelValue: { type: null, default: null },
    title: { type: String, required: true },
    sentence: { type: String, default: '' },
    action: { type: String, required: true },
    word: { type: String, default: '' },
    danger: { type: Boolean, default: true },
    run: { type: Function, required: true },
  },
  emits: ['update:modelValue'],
  data: () => ({ typed: '', shown: '', busy: false }),
  watch: {
    modelValue(value) {
      this.typed = '';
      // The words stay while the dialog fades out.
      if (value) this.shown = this.sentence;
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
    async submit() {
      if (this.busy || (this.word && this.typed !== this.word)) return;
      this.busy = true;
      try {
        await this.run();
        this.close();
      } catch (error) {
        if (!(error instanceof ReadyKit.ApiError)) throw error;
        ReadyKit.notify(error.message, true);
      } finally {
        this.busy = false;
      }
    },
  },
};
