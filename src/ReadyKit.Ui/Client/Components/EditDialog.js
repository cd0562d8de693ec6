// Edits a copy of the object it is opened with; null closes it. `save` gets the copy and may refuse by throwing an ApiError.
const component = {
  props: {
    modelValue: { type: Object, default: null },
    title: { type: String, required: true },
    sentence: { type: String, default: '' },
    fields: { type: Array, default: () => [] },
    saveText: { type: String, default: 'Save changes' },
    save: { type: Function, required: true },
  },
  emits: ['update:modelValue'],
  data: () => ({ draft: {}, errors: {}, message: '', busy: false }),
  watch: {
    modelValue: {
      immediate: true,
      handler(item) {
        if (item) Object.assign(this, { draft: { ...item }, errors: {}, message: '' });
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
    // The person goes on at the first field that is at fault.
    async focusFault() {
      await this.$nextTick();
      this.$refs.form.$el.querySelector('.v-input--error input, .v-input--error textarea')?.focus();
    },
    async submit() {
      if (this.busy) return;
      const missing = this.fields.filter(f => f.required && !String(this.draft[f.key] ?? '').trim());
      this.errors = Object.fromEntries(missing.map(f => [f.key, `${f.label} is required.`]));
      if (missing.length) return this.focusFault();
      Object.assign(this, { busy: true, message: '' });
      try {
        if (await this.save(this.draft) !== false) this.close();
      } catch (error) {
        if (!(error instanceof ReadyKit.ApiError)) throw error;
        this.errors = error.fieldMessages;
        const shown = this.fields.some(f => this.errors[f.key]);
        this.message = shown ? '' : error.message;
        this.focusFault();
      } finally {
        this.busy = false;
      }
    },
  },
};
