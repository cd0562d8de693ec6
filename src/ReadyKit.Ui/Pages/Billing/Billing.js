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
      if (cancelsAt && ['Active', 'Trialing'].includes(state)) return { kind: 'attention', text: this.t('billing.status.ending') };
      const kind = { Pending: 'attention', Trialing: 'success', Active: 'success', PastDue: 'attention', Suspended: 'error' }[state] || 'neutral';
      return { kind, text: this.t(`billing.status.${state}`) };
    },
    sentence() {
      const { state, plan, cancelsAt, periodEndsAt } = this.access;
      // While a payment is missing or nothing is collected, the date on which it would renew says nothing.
      const now = { PastDue: 'due', Suspended: 'due', Paused: 'paused', Ended: 'ended' }[state];
      if (cancelsAt && now) return this.t(`billing.now.${now}AndEnds`, { date: this.date(cancelsAt) });
      if (cancelsAt) return this.t('billing.now.ends', { date: this.date(cancelsAt) });
      if (now) return this.t(`billing.now.${now}`);
      if (plan.isFree || !periodEndsAt) return plan.description;
      return this.t(state === 'Trialing' ? 'billing.now.trial' : 'billing.now.renews', { date: this.date(periodEndsAt) });
    },
  },
});
