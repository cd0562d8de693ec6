// A dot and a word: success, attention, error or neutral.
const component = {
  props: { kind: { type: String, default: 'neutral' }, text: { type: String, required: true } },
};
