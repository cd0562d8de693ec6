using ReadyKit.ActivityLog;
using ReadyKit.Billing;
using ReadyKit.Ui.Shell;
using ReadyKit.Workspaces;

namespace ReadyKit.Ui.Pages.Workspaces;

/// <summary>What the workspace's first page shows.</summary>
internal sealed record HomeData(
    WorkspaceDetails Details,
    WorkspaceAccess? Access,
    IReadOnlyList<LimitUsage> Usage,
    IReadOnlyList<ActivityItem> Activity,
    IReadOnlyList<MenuItem> Features);
