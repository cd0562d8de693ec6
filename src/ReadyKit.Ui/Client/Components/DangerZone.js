// The last section of a page: what cannot be taken back, behind a typed confirmation.
const component = {
  props: {
    title: { type: String, required: true },
    sentence: { type: String, default: '' },
    action: { type: String, default: 'Delete' },
    word: { type: String, required: true },
    run: { type: Function, required: true },
  },
  data: () => ({ open: null }),
};
