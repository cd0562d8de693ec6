// A Vuetify input with its label above. Everything else it is given goes to the input.
const component = {
  inheritAttrs: false,
  props: {
    label: { type: String, required: true },
    modelValue: { type: null, default: '' },
    error: { type: String, default: '' },
    hint: { type: String, default: undefined },
    as: { type: String, default: 'v-text-field' },
  },
  emits: ['update:modelValue'],
  data: () => ({ id: `rk-field-${Vue.useId()}` }),
};
