using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.ActivityLog.Internal;

internal sealed class ActivityLogWriter(ReadyKitDbContext context, IHttpContextAccessor http, TimeProvider time) : IActivityLog
{
    public void Record(ActivityRecord activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var person = http.HttpContext?.User;
        var personId = Guid.TryParse(person?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : (Guid?)null;
        context.Add(new ActivityEntry
        {
            At = time.GetUtcNow(),
            WorkspaceId = activity.WorkspaceId,
            ActorId = activity.ActorId ?? personId,
            ActorName = Shorten(activity.ActorName ?? person?.FindFirstValue(ClaimTypes.Name) ?? "System", 100),
            Action = activity.Action,
            Summary = Shorten(activity.Summary, 500),
            SubjectId = activity.SubjectId,
            IpAddress = http.HttpContext?.Connection.RemoteIpAddress?.MapToIPv4OrSelf(),
        });
    }

    public Task<PagedList<ActivityItem>> ListAsync(Guid workspaceId, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        var entries = context.Set<ActivityEntry>().AsNoTracking().Where(a => a.WorkspaceId == workspaceId);
        if (page.Search is { } search)
        {
            var lower = search.ToLowerInvariant();
            entries = entries.Where(a => (a.ActorName + " " + a.Summary).ToLower().Contains(lower));
        }

        var ordered = page.Sort == "at" ? entries.OrderBy(a => a.At).ThenBy(a => a.Id) : entries.OrderByDescending(a => a.At).ThenByDescending(a => a.Id);
        return ordered
            .Select(a => new ActivityItem(a.Id, a.At, a.Action, a.ActorName, a.Summary, a.IpAddress))
            .ToPageAsync(page, cancellationToken);
    }

    private static string Shorten(string text, int length) => text.Length <= length ? text : TextRules.Cut(text, length - 1) + "…";
}
