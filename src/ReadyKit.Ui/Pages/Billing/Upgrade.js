ReadyKit.page('billing/upgrade', {
  data: () => ({ data: ReadyKit.data, interval: ReadyKit.data.interval, currency: ReadyKit.data.currency }),
  computed: {
    prices() {
      return this.data.plans.flatMap(plan => plan.prices);
    },
    currencies() {
      return [...new Set(this.prices.map(price => price.currency))];
    },
    // From short to long, whatever their order in the settings.
    intervals() {
      return ['month', 'quarter', 'year'].filter(code => this.prices.some(price => price.interval === code && price.currency === this.currency));
    },
    saving() {
      const savings = this.prices.filter(price => price.saving > 0 && price.currency === this.currency).map(price => Math.floor(price.saving * 100));
      if (!savings.length) return null;
      const most = Math.max(...savings);
      return this.t(savings.every(one => one === most) ? 'billing.plans.saves' : 'billing.plans.savesUpTo', { percent: this.percent(most / 100) });
    },
    cards() {
      return this.data.plans.map(plan => {
        const price = this.priceOf(plan);
        const isCurrent = plan.id === this.data.currentPlanId;
        return { plan, price, isCurrent, notes: price ? this.notesOf(price, isCurrent) : [], action: this.actionOf(plan, price) };
      });
    },
  },
  watch: {
    // A currency may lack the interval that was chosen for another one.
    intervals: {
      immediate: true,
      handler(codes) {
        if (codes.length && !codes.includes(this.interval)) [this.interval] = codes;
      },
    },
  },
  methods: {
    nameOf(interval) {
      return this.t(`billing.plans.by.${interval}`);
    },
    // The price that was chosen; where a plan has none such, the nearest it has.
    priceOf(plan) {
      const same = plan.prices.filter(price => price.currency === this.currency);
      return same.find(price => price.interval === this.interval) || same[0] || plan.prices[0] || null;
    },
    notesOf(price, isCurrent) {
      const { paid, currentPriceId } = this.data;
      return [
        isCurrent && paid && price.id !== currentPriceId && this.t(`billing.plans.now.${paid.interval}`, { price: paid.text }),
        price.isPerSeat && price.includedSeats > 1 && this.tn('billing.price.least', price.includedSeats, { price: price.includedText }),
        price.savingText && this.t('billing.price.saving', { amount: price.savingText }),
        price.trialDays > 0 && this.tn('billing.price.trial', price.trialDays),
      ].filter(Boolean);
    },
    actionOf(plan, price) {
      if (this.data.isManageable) return this.has('/w/{slug}/billing/portal') ? this.changeTo(plan, price) : null;
      if (!price || !price.canBuy || plan.id === this.data.currentPlanId) return null;
      const text = price.trialDays > 0
        ? this.tn('billing.plans.try', price.trialDays, { plan: plan.name })
        : this.t('billing.plans.choose', { plan: plan.name });
      return { path: '/upgrade', values: { price: price.id }, text, isStrong: true };
    },
    // Whoever subscribes already changes on the provider's page.
    changeTo(plan, price) {
      const path = '/billing/portal';
      const values = price && price.canBuy ? { purpose: 'confirmChange', price: price.id } : {};
      if (plan.isFree) return { path, values: { purpose: 'cancel' }, text: this.t('billing.plans.back', { plan: plan.name }) };
      if (plan.id !== this.data.currentPlanId) return { path, values, text: this.t('billing.plans.change', { plan: plan.name }) };
      const isOther = this.data.currentPriceId && values.price && values.price !== this.data.currentPriceId;
      return isOther ? { path, values, text: this.t(`billing.plans.payBy.${price.interval}`) } : null;
    },
  },
});
