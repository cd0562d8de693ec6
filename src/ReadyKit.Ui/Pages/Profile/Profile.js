ReadyKit.page('profile/profile', {
  mixins: [ReadyKit.saveName],
  data: () => ({ name: ReadyKit.context.user.name, canSwitch: ReadyKit.context.canSwitch }),
  methods: {
    store: name => ReadyKit.api.put('/api/profile', { name }),
  },
});
