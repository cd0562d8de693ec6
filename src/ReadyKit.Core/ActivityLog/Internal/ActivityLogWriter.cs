using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.ActivityLog.Internal;

internal sealed class ActivityLogWriter(
    ReadyKitDbContext context, ActivityTexts texts, IHttpContextAccessor http, TimeProvider time) : IActivityLog
{
    // Letters of every language stay what they are, so that a search finds them.
    private static readonly JsonSerializerOptions _readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Record(ActivityRecord activity) => RecordAcross(context.CurrentWorkspaceIdOrNull, activity);

    public void RecordAcross(Guid? workspaceId, ActivityRecord activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var person = http.HttpContext?.User;
        var personId = Guid.TryParse(person?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : (Guid?)null;
        context.Add(new ActivityEntry
        {
            At = time.GetUtcNow(),
            WorkspaceId = workspaceId,
            ActorId = activity.ActorId ?? personId,
            ActorName = TextRules.Shorten(activity.ActorName ?? person?.FindFirstValue(ClaimTypes.Name) ?? "System", 100),
            Action = activity.Action,
            Arguments = Write(activity.Arguments),
            SubjectId = activity.SubjectId,
            IpAddress = http.HttpContext?.Connection.RemoteIpAddress?.MapToIPv4OrSelf(),
        });
    }

    public Task<PagedList<ActivityItem>> ListAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var workspaceId = context.CurrentWorkspaceId;
        return ListAsync(context.Set<ActivityEntry>().Where(a => a.WorkspaceId == workspaceId), page, cancellationToken);
    }

    public Task<PagedList<ActivityItem>> ListAcrossAsync(PageRequest page, CancellationToken cancellationToken) =>
        ListAsync(context.Set<ActivityEntry>(), page, cancellationToken);

    private async Task<PagedList<ActivityItem>> ListAsync(IQueryable<ActivityEntry> entries, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        entries = entries.AsNoTracking();
        if (page.Search is { } search)
        {
            var lower = search.ToLowerInvariant();
            var actions = texts.Search(search);
            entries = entries.Where(a => (a.ActorName + " " + a.Arguments).ToLower().Contains(lower) || actions.Contains(a.Action));
        }

        var ordered = page.Sort == "at" ? entries.OrderBy(a => a.Ordinal) : entries.OrderByDescending(a => a.Ordinal);
        var found = await ordered.ToPageAsync(page, cancellationToken);
        return new PagedList<ActivityItem>([.. found.Items.Select(Show)], found.Total, found.Page, found.PerPage);
    }

    private ActivityItem Show(ActivityEntry entry)
    {
        var parts = texts.Render(entry.Action, entry.ActorName, entry.Arguments);
        return new ActivityItem
        {
            Id = entry.Id,
            At = entry.At,
            Action = entry.Action,
            ActorName = entry.ActorName,
            Text = string.Concat(parts.Select(p => p.Text)),
            Parts = parts,
            IpAddress = entry.IpAddress,
        };
    }

    private static string Write(IDictionary<string, object?> arguments) => JsonSerializer.Serialize(
        arguments.ToDictionary(a => a.Key, a => a.Value is string text ? TextRules.Shorten(text, 200) : a.Value), _readable);
}
