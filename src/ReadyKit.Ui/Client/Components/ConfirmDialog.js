// Asks before something is done; with `word`, it must be typed. Open while v-model holds anything; closing makes it null.
const component = {
  mixins: [ReadyKit.dialogMixin],
  props: {
    action: { type: String, required: true },
    word: { type: String, default: '' },
    danger: { type: Boolean, default: true },
    run: { type: Function, required: true },
  },
  data: () => ({ typed: '', shown: '' }),
  watch: {
    modelValue(value) {
      this.typed = '';
      // The words stay while the dialog fades out.
      if (value) this.shown = this.sentence;
    },
  },
  methods: {
    // Where nothing is to be typed, the enter key must not do what cannot be taken back.
    begin() {
      if (!this.word) this.$refs.cancel.$el.focus();
    },
    submit() {
      if (!this.busy && (!this.word || this.typed === this.word)) this.work(this.run);
    },
  },
};
