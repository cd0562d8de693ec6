ReadyKit.page('workspaces/home', {
  data: () => ({ data: ReadyKit.data }),
  computed: {
    planHint() {
      const { state, cancelsAt, periodEndsAt, plan } = this.data.access;
      if (['PastDue', 'Suspended', 'Paused', 'Pending'].includes(state)) return this.t(`workspaces.home.hint.${state}`);
      if (cancelsAt) return this.t('workspaces.home.hint.ends', { date: this.date(cancelsAt) });
      if (plan.isFree) return this.t('workspaces.home.hint.free');
      const isTrial = state === 'Trialing';
      if (!periodEndsAt) return this.t(isTrial ? 'workspaces.home.hint.trial' : 'workspaces.home.hint.active');
      return this.t(isTrial ? 'workspaces.home.hint.trialUntil' : 'workspaces.home.hint.renews', { date: this.date(periodEndsAt) });
    },
    // Members have a card of their own, which says what the plan allows.
    otherUsage() {
      return this.data.usage.filter(use => use.name !== 'members');
    },
    membersHint() {
      const use = this.data.usage.find(one => one.name === 'members');
      if (use && use.limit !== null) return this.limitHint(use);
      return this.t(this.data.details.memberCount === 1 ? 'workspaces.home.alone' : 'workspaces.home.together');
    },
    // What the plan has no room for any more, while there is something to do about it.
    full() {
      const mayUpgrade = this.can('billing.manage') && this.has('/w/{slug}/upgrade');
      return mayUpgrade && this.data.usage.find(use => use.limit !== null && use.used >= use.limit);
    },
    // The one thing that helps most now.
    next() {
      const [feature] = this.data.features;
      const unused = feature && this.data.usage.find(use => use.used === 0 && use.name === feature.limit);
      if (this.full) return { sentence: this.fullSentence, action: this.t('workspaces.home.seePlans'), href: this.workspacePath('/upgrade'), strong: true };
      if (unused) return { sentence: this.t('workspaces.home.unused', { title: unused.title }), action: this.t('workspaces.home.open', { title: feature.title }), href: feature.url, strong: true };
      if (feature) return { sentence: this.t('workspaces.home.goOn'), action: this.t('workspaces.home.open', { title: feature.title }), href: feature.url };
      return [
        { page: 'settings', permission: 'workspace.manage' },
        { page: 'activity' },
      ].filter(step => (!step.permission || this.can(step.permission)) && this.has(`/w/{slug}/${step.page}`))
        .map(({ page }) => ({ sentence: this.t(`workspaces.home.step.${page}`), action: this.t(`workspaces.home.stepAction.${page}`), href: this.workspacePath(`/${page}`) }))[0];
    },
    fullSentence() {
      const { used, limit, title } = this.full;
      const values = { title, used: this.number(used), limit: this.number(limit), plan: this.data.access.plan.name };
      return this.t(used > limit ? 'workspaces.home.over' : 'workspaces.home.full', values);
    },
  },
  methods: {
    limitHint(use) {
      return use.limit === null ? this.t('workspaces.home.unlimited') : this.t('workspaces.home.of', { limit: this.number(use.limit) });
    },
  },
});
