ReadyKit.page({
  template: '#projects',
  data: () => ({
    source: ReadyKit.workspaceUrl('/projects'),
    columns: [
      { key: 'name', title: 'Name', sortable: true, phone: 'main' },
      { key: 'createdAt', title: 'Created', sortable: true, format: ReadyKit.format.date },
    ],
    fields: [{ key: 'name', label: 'Name', required: true, maxlength: 100 }],
    editing: null,
    deleting: null,
    limit: null,
  }),
  methods: {
    async save(project) {
      try {
        if (project.id) await ReadyKit.api.put(`${this.source}/${project.id}`, project);
        else await ReadyKit.api.post(this.source, project);
      } catch (error) {
        if (error.code !== 'limit_reached') throw error;
        this.limit = error.message;
        return;
      }
      this.notify(project.id ? 'Project renamed.' : 'Project created.');
      this.$refs.table.reload();
    },
    async remove() {
      await ReadyKit.api.delete(`${this.source}/${this.deleting.id}`);
      this.notify('Project deleted.');
      this.$refs.table.reload();
    },
    upgrade() {
      location.assign(this.workspacePath('/upgrade'));
    },
  },
});
