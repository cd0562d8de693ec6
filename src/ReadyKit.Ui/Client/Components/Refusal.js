// Why something was refused; where the plan is the reason, with the way out of it for those who may go it.
const component = {
  props: { error: { type: Object, default: null } },
  computed: {
    isPlan() {
      return this.error.status === 402;
    },
    way() {
      const page = this.error.code === 'read_only' ? 'billing' : 'upgrade';
      const { can, workspacePath } = ReadyKit.layoutMixin.methods;
      if (!this.isPlan || !can('billing.manage') || !ReadyKit.has(`/w/{slug}/${page}`)) return null;
      return { href: workspacePath(`/${page}`), text: ReadyKit.t(`kit.refusal.${page}`) };
    },
    text() {
      return this.isPlan && !this.way ? this.t('kit.refusal.ask', { message: this.error.message }) : this.error.message;
    },
  },
};
