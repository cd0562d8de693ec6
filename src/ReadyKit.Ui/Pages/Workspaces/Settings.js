ReadyKit.page('workspaces/settings', {
  mixins: [ReadyKit.saveName],
  data: () => ({ data: ReadyKit.data, name: ReadyKit.data.name }),
  computed: {
    address() {
      return location.host + this.workspacePath();
    },
  },
  methods: {
    store: name => ReadyKit.api.put(ReadyKit.workspaceUrl(), { name }),
  },
});
