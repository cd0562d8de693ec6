ReadyKit.page('workspaces/home', {
  data: () => ({ data: ReadyKit.data }),
  computed: {
    planHint() {
      const { state, cancelsAt, periodEndsAt, plan } = this.data.access;
      if (cancelsAt) return `ends ${this.date(cancelsAt)}`;
      if (state === 'PastDue') return 'payment failed';
      return periodEndsAt && !plan.isFree ? `renews ${this.date(periodEndsAt)}` : '';
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
        const sentence = `You use all ${this.number(this.full.limit)} ${this.full.title.toLowerCase()} of the ${access.plan.name} plan.`;
        return { sentence, action: 'See the plans', href: this.workspacePath('/upgrade'), strong: true };
      }
      if (unused) return { sentence: `There are no ${unused.title.toLowerCase()} yet.`, action: `Open ${feature.title}`, href: feature.url, strong: true };
      if (feature) return { sentence: 'Go on where you left off.', action: `Open ${feature.title}`, href: feature.url };
      return this.can('Admin')
        ? { sentence: 'Give the workspace a name that others know.', action: 'Open settings', href: this.workspacePath('/settings') }
        : { sentence: 'See what others did lately.', action: 'Open activity', href: this.workspacePath('/activity') };
    },
  },
  methods: {
    limitHint(use) {
      return use.limit === null ? 'unlimited' : `of ${this.number(use.limit)}`;
    },
  },
});
