ReadyKit.page('profile/profile', {
  mixins: [ReadyKit.saveName],
  data: () => ({ name: ReadyKit.context.user.name }),
  methods: {
    store: name => ReadyKit.api.put('/api/profile', { name }),
  },
});
