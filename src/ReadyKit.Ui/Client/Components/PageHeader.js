// Title, one sentence, the primary action. Without its own words it shows those the page was given by the server.
const component = {
  props: {
    title: { type: String, default: () => ReadyKit.context.title },
    sentence: { type: String, default: () => ReadyKit.context.sentence || '' },
  },
};
