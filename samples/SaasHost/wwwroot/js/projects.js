ReadyKit.page({
  template: '#projects',
  data: () => ({
    source: ReadyKit.workspaceUrl('/projects'),
    columns: [
      { key: 'name', title: 'Name', sortable: true, phone: 'main' },
      { key: 'createdAt', title: 'Created', sortable: true, nowrap: true, format: ReadyKit.format.date },
    ],
    fields: [{ key: 'name', label: 'Name', required: true, maxlength: 100 }],
    editing: null,
    deleting: null,
  }),
  methods: {
    async save(project) {
      if (project.id) await ReadyKit.api.put(`${this.source}/${project.id}`, project);
      else await ReadyKit.api.post(this.source, project);
      this.notify(project.id ? 'Project renamed.' : 'Project created.');
      this.$refs.table.reload();
    },
    async remove() {
      try {
        await ReadyKit.api.delete(`${this.source}/${this.deleting.id}`);
      } catch (error) {
        // Somebody else was faster: it is gone all the same.
        if (error.status !== 404) throw error;
      }
      this.notify('Project deleted.');
      this.$refs.table.reload();
    },
  },
});
