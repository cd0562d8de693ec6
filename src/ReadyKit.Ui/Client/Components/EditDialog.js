// Edits a copy of the object it is opened with; null closes it. `save` gets the copy and may refuse by throwing an ApiError.
const component = {
  mixins: [ReadyKit.dialogMixin],
  props: {
    fields: { type: Array, default: () => [] },
    saveText: { type: String, default: () => ReadyKit.t('kit.save') },
    save: { type: Function, required: true },
  },
  data: () => ({ draft: {}, opened: '', errors: {} }),
  computed: {
    // What was typed is not lost by a click beside the dialog.
    changed() {
      return JSON.stringify(this.draft) !== this.opened;
    },
    // What is shown at a field is not said twice.
    problem() {
      return this.fields.some(f => this.errors[f.key]) ? null : this.refusal;
    },
  },
  watch: {
    modelValue: {
      immediate: true,
      handler(item) {
        if (item) Object.assign(this, { draft: this.copy(item), opened: JSON.stringify(item), errors: {} });
      },
    },
  },
  methods: {
    // All the way down: what is typed and then cancelled must not stand in the list. Dates and files, which forms replace as a whole, stay the same.
    copy(value) {
      const plain = Vue.toRaw(value);
      if (Array.isArray(plain)) return plain.map(this.copy);
      if (!plain || Object.getPrototypeOf(plain) !== Object.prototype) return plain;
      return Object.fromEntries(Object.entries(plain).map(([key, part]) => [key, this.copy(part)]));
    },
    // The person goes on at the first field that is at fault.
    async focusFault() {
      await this.$nextTick();
      this.$refs.form.$el.querySelector('.v-input--error input, .v-input--error textarea')?.focus();
    },
    async submit() {
      if (this.busy) return;
      const missing = this.fields.filter(f => f.required && !String(this.draft[f.key] ?? '').trim());
      this.errors = Object.fromEntries(missing.map(f => [f.key, ReadyKit.t('kit.required', { field: f.label })]));
      if (missing.length) return this.focusFault();
      await this.work(() => this.save(this.draft));
      if (!this.refusal) return;
      this.errors = this.refusal.fieldMessages;
      this.focusFault();
    },
  },
};
