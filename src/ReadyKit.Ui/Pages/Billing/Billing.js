ReadyKit.page('billing/billing', {
  data: () => ({ data: ReadyKit.data, access: ReadyKit.data.access }),
  computed: {
    status() {
      const { state, cancelsAt } = this.access;
      if (cancelsAt) return { kind: 'attention', text: 'Ends soon' };
      return {
        None: { kind: 'neutral', text: 'Current plan' },
        Pending: { kind: 'attention', text: 'Payment open' },
        Trialing: { kind: 'success', text: 'Trial' },
        Active: { kind: 'success', text: 'Active' },
        PastDue: { kind: 'attention', text: 'Past due' },
        Suspended: { kind: 'error', text: 'Suspended' },
        Paused: { kind: 'neutral', text: 'Paused' },
        Ended: { kind: 'neutral', text: 'Current plan' },
      }[state];
    },
    sentence() {
      const { plan, cancelsAt, periodEndsAt } = this.access;
      if (cancelsAt) return `Ends on ${this.date(cancelsAt)}.`;
      return periodEndsAt && !plan.isFree ? `Renews on ${this.date(periodEndsAt)}.` : plan.description;
    },
  },
});
