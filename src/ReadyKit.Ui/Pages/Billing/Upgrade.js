ReadyKit.page('billing/upgrade', { data: () => ({ data: ReadyKit.data }) });
