// Asks before something that cannot be taken back; with `word`, it must be typed.
const component = {
  props: {
    modelValue: { type: Boolean, default: false },
    title: { type: String, required: true },
    sentence: { type: String, default: '' },
    action: { type: String, required: true },
    word: { type: String, default: '' },
    danger: { type: Boolean, default: true },
    run: { type: Function, required: true },
  },
  emits: ['update:modelValue'],
  data: () => ({ typed: '', busy: false }),
  watch: {
    modelValue() {
      this.typed = '';
    },
  },
  methods: {
    close() {
      this.$emit('update:modelValue', false);
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
