ReadyKit.page('activity-log/activity', {
  data: () => ({
    source: ReadyKit.workspaceUrl('/activity'),
    columns: [
      { key: 'text', title: ReadyKit.t('activityLog.what'), phone: 'plain' },
      { key: 'at', title: ReadyKit.t('activityLog.when'), nowrap: true },
      { key: 'ipAddress', title: ReadyKit.t('activityLog.from'), phone: 'hide', format: value => value || '–' },
    ],
  }),
});
