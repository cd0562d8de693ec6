// Title, one sentence, the primary action.
const component = {
  props: { title: { type: String, required: true }, sentence: { type: String, default: '' } },
};
