ReadyKit.page('billing/billing', {
  data: () => ({ data: ReadyKit.data, access: ReadyKit.data.access }),
  computed: {
    hasPlans() {
      return this.data.hasOtherPlans && this.has('/w/{slug}/upgrade');
    },
    hasPortal() {
      return this.has('/w/{slug}/billing/portal');
    },
    status() {
      const { state, cancelsAt } = this.access;
      if (cancelsAt && ['Active', 'Trialing'].includes(state)) return { kind: 'attention', text: 'Ends soon' };
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
      const { state, plan, cancelsAt, periodEndsAt } = this.access;
      // While a payment is missing or nothing is collected, the date on which it would renew says nothing.
      const sentence = {
        PastDue: 'A payment is due.',
        Suspended: 'A payment is due.',
        Paused: 'Nothing is collected while it is paused.',
        Ended: 'Your subscription has ended. What you made is kept.',
      }[state];
      if (cancelsAt) return [sentence, `Ends on ${this.date(cancelsAt)}.`].filter(Boolean).join(' ');
      if (sentence) return sentence;
      if (plan.isFree || !periodEndsAt) return plan.description;
      return state === 'Trialing' ? `The trial ends on ${this.date(periodEndsAt)}.` : `Renews on ${this.date(periodEndsAt)}.`;
    },
  },
});
