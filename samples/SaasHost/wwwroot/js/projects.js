ReadyKit.page({
  template: '#projects',
  data: () => ({
    source: ReadyKit.workspaceUrl('/projects'),
    columns: [
      { key: 'name', title: ReadyKit.t('projects.name'), sortable: true, phone: 'main' },
      { key: 'createdAt', title: ReadyKit.t('projects.createdAt'), sortable: true, nowrap: true, format: ReadyKit.format.date },
    ],
    fields: [{ key: 'name', label: ReadyKit.t('projects.name'), required: true, maxlength: 100 }],
    editing: null,
    deleting: null,
  }),
  methods: {
    async save(project) {
      if (project.id) await ReadyKit.api.put(`${this.source}/${project.id}`, project);
      else await ReadyKit.api.post(this.source, project);
      this.notify(ReadyKit.t(project.id ? 'projects.renamed' : 'projects.created'));
      this.$refs.table.reload();
    },
    async remove() {
      try {
        await ReadyKit.api.delete(`${this.source}/${this.deleting.id}`);
      } catch (error) {
        // Somebody else was faster: it is gone all the same.
        if (error.status !== 404) throw error;
      }
      this.notify(ReadyKit.t('projects.deleted'));
      this.$refs.table.reload();
    },
  },
});
