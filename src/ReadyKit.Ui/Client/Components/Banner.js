// Something needs attention; the action slot holds the button that solves it.
const component = {
  props: { kind: { type: String, default: 'attention' }, title: { type: String, default: '' } },
  computed: {
    icon() {
      return { attention: 'mdi-alert-circle-outline', error: 'mdi-alert-outline' }[this.kind] || 'mdi-information-outline';
    },
  },
};
