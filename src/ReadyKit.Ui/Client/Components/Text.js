// A text with markup in it: the slot of a placeholder's name draws what stands there, `values` fills the others.
const component = {
  props: { name: { type: String, required: true }, values: { type: Object, default: () => ({}) } },
  computed: {
    parts() {
      return ReadyKit.textParts(this.name);
    },
  },
};
