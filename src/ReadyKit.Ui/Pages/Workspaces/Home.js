ReadyKit.page('workspaces/home', {
  data: () => ({ data: ReadyKit.data }),
  computed: {
    planHint() {
      const { state, cancelsAt, periodEndsAt, plan } = this.data.access;
      const hint = { PastDue: 'payment failed', Suspended: 'not paid', Paused: 'paused', Pending: 'payment open' }[state];
      if (hint) return hint;
      if (cancelsAt) return `ends ${this.date(cancelsAt)}`;
      if (plan.isFree) return 'costs nothing';
      const isTrial = state === 'Trialing';
      if (!periodEndsAt) return isTrial ? 'trial' : 'active';
      const until = this.date(periodEndsAt);
      return isTrial ? `trial until ${until}` : `renews ${until}`;
    },
    // What the plan has no room for any more, while there is something to do about it.
    full() {
      const mayUpgrade = this.can('Admin') && this.has('/w/{slug}/upgrade');
      return mayUpgrade && this.data.usage.find(use => use.limit !== null && use.used >= use.limit);
    },
    // The one thing that helps most now.
    next() {
      const [feature] = this.data.features;
      const unused = feature && this.data.usage.find(use => use.used === 0 && use.name === feature.limit);
      if (this.full) return { sentence: this.fullSentence, action: 'See the plans', href: this.workspacePath('/upgrade'), strong: true };
      if (unused) return { sentence: `There are no ${unused.title.toLowerCase()} yet.`, action: `Open ${feature.title}`, href: feature.url, strong: true };
      if (feature) return { sentence: 'Go on where you left off.', action: `Open ${feature.title}`, href: feature.url };
      return [
        { page: 'settings', role: 'Admin', sentence: 'Choose the name that others see.', action: 'Open settings' },
        { page: 'activity', role: 'Member', sentence: 'See what others did lately.', action: 'Open activity' },
      ].map(step => ({ ...step, href: this.workspacePath(`/${step.page}`) }))
        .find(step => this.can(step.role) && this.has(`/w/{slug}/${step.page}`));
    },
    fullSentence() {
      const { used, limit, title } = this.full;
      const what = title.toLowerCase();
      return used > limit
        ? `You have ${this.number(used)} ${what}. The ${this.data.access.plan.name} plan has room for ${this.number(limit)}.`
        : `You use all ${this.number(limit)} ${what} of the ${this.data.access.plan.name} plan.`;
    },
  },
  methods: {
    limitHint(use) {
      return use.limit === null ? 'unlimited' : `of ${this.number(use.limit)}`;
    },
  },
});
