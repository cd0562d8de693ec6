// Nothing here yet: an icon, one sentence, one action.
const component = {
  props: {
    icon: { type: String, default: 'mdi-inbox-outline' },
    title: { type: String, required: true },
    sentence: { type: String, default: '' },
  },
};
