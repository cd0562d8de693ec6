ReadyKit.page('activity-log/activity', {
  data: () => ({
    source: ReadyKit.workspaceUrl('/activity'),
    columns: [
      { key: 'text', title: 'What', phone: 'plain' },
      { key: 'at', title: 'When', nowrap: true },
      { key: 'ipAddress', title: 'From', phone: 'hide', format: value => value || '–' },
    ],
  }),
});
