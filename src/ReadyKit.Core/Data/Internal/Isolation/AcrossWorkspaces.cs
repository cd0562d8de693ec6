using Microsoft.Extensions.Logging;
using ReadyKit.ActivityLog;

namespace ReadyKit.Data.Internal.Isolation;

internal sealed class AcrossWorkspaces(
    ReadyKitDbContext context, WorkspaceScope scope, IActivityLog activities, ILogger<AcrossWorkspaces> logger) : IAcrossWorkspaces
{
    public const string Action = "workspaces.crossed";

    public IDisposable Begin(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (context.ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException("The unit of work holds changes that are not saved. Save them first: Begin saves its entry in the activity log.");
        }

        activities.RecordAcross(null, new ActivityRecord(Action) { Arguments = { ["reason"] = reason } });
        context.SaveChanges();
        IsolationLog.Crossing(logger, reason);
        return scope.Cross();
    }
}
