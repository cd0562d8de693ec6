ReadyKit.page('workspaces/home', {
  data: () => ({ data: ReadyKit.data }),
  computed: {
    planHint() {
      const { state, cancelsAt, periodEndsAt, plan } = this.data.access;
      const hint = { PastDue: 'payment failed', Suspended: 'not paid', Paused: 'paused', Pending: 'payment open' }[state];
      if (hint) return hint;
      if (cancelsAt) return `ends ${this.date(cancelsAt)}`;
      if (plan.isFree) return 'costs nothing';
      const until = this.date(periodEndsAt);
      return state === 'Trialing' ? `trial until ${until}` : `renews ${until}`;
    },
    full() {
      return this.data.usage.find(use => use.limit !== null && use.used >= use.limit);
    },
    // The one thing that helps most now.
    next() {
      const { access, features } = this.data;
      const [feature] = features;
      const unused = this.data.usage.find(use => use.used === 0 && feature && use.title === feature.title);
      if (this.full && access.plan.isFree && this.can('Admin')) {
        const { used, limit, title } = this.full;
        const what = title.toLowerCase();
        const sentence = used > limit
          ? `You have ${this.number(used)} ${what}. The ${access.plan.name} plan has room for ${this.number(limit)}.`
          : `You use all ${this.number(limit)} ${what} of the ${access.plan.name} plan.`;
        return { sentence, action: 'See the plans', href: this.workspacePath('/upgrade'), strong: true };
      }
      if (unused) return { sentence: `There are no ${unused.title.toLowerCase()} yet.`, action: `Open ${feature.title}`, href: feature.url, strong: true };
      if (feature) return { sentence: 'Go on where you left off.', action: `Open ${feature.title}`, href: feature.url };
      return this.can('Admin')
        ? { sentence: 'Choose the name that others see.', action: 'Open settings', href: this.workspacePath('/settings') }
        : { sentence: 'See what others did lately.', action: 'Open activity', href: this.workspacePath('/activity') };
    },
  },
  methods: {
    limitHint(use) {
      return use.limit === null ? 'unlimited' : `of ${this.number(use.limit)}`;
    },
  },
});
