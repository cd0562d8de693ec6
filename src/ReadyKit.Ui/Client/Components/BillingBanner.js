// What the subscription's state asks of people, with the button that solves it.
const component = {
  props: { access: { type: Object, required: true } },
  computed: {
    mayManage: () => ReadyKit.context.workspace.role !== 'Member',
    notice() {
      const { state, plan, cancelsAt, graceEndsAt } = this.access;
      const { date } = ReadyKit.format;
      const grace = graceEndsAt ? `Everything works until ${date(graceEndsAt)}; then the workspace becomes read-only.` : 'Pay soon to keep everything working.';
      const notices = {
        PastDue: { kind: 'attention', title: 'The last payment failed.', text: grace, action: 'Fix payment' },
        Suspended: { kind: 'error', title: 'Read-only.', text: 'A payment is missing for too long. Your data is safe.', action: 'Fix payment' },
        Paused: { kind: 'info', title: 'The subscription is paused.', text: 'You can look at everything, and change it again once it goes on.', action: 'Resume' },
        Pending: { kind: 'attention', title: 'A payment is not finished.', text: 'The plan changes once it is.', action: 'Continue', upgrade: true },
      };
      if (notices[state]) return notices[state];
      return cancelsAt
        ? { kind: 'info', title: `${plan.name} ends on ${date(cancelsAt)}.`, text: 'After that the workspace is on the free plan; your data stays.', action: 'Keep the plan' }
        : null;
    },
  },
  methods: {
    path: rest => ReadyKit.url(`/w/${ReadyKit.context.workspace.slug}${rest}`),
  },
};
