// One part of a settings page: title and sentence left, card right.
const component = {
  props: { title: { type: String, required: true }, sentence: { type: String, default: '' } },
};
