// The last section of a page: what cannot be taken back, behind a typed confirmation.
const component = {
  props: {
    title: { type: String, required: true },
    sentence: { type: String, default: '' },
    action: { type: String, default: () => ReadyKit.t('kit.delete') },
    word: { type: String, required: true },
    run: { type: Function, required: true },
  },
  // Below the sections that an app adds to the page, which the server writes after the page's own.
  data: () => ({ open: null, isFollowed: Boolean(document.getElementById('rk-last')) }),
};
