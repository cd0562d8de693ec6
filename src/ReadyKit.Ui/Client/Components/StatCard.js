// One big number with what it means.
const component = {
  props: {
    label: { type: String, required: true },
    value: { type: [String, Number], required: true },
    hint: { type: String, default: '' },
    href: { type: String, default: undefined },
  },
};
