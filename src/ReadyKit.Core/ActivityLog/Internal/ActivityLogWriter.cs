using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Access;
using ReadyKit.Data;

namespace ReadyKit.ActivityLog.Internal;

internal sealed class ActivityLogWriter(
    ReadyKitDbContext context, ActivityTexts texts, ICurrentActor current, IHttpContextAccessor http, TimeProvider time) : IActivityLog
{
    // Letters of every language stay what they are, so that a search finds them.
    private static readonly JsonSerializerOptions _readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Record(ActivityRecord activity) => RecordAcross(context.CurrentWorkspaceIdOrNull, activity);

    public void RecordAcross(Guid? workspaceId, ActivityRecord activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var actor = activity.Actor ?? current.Actor;
        context.Add(new ActivityEntry
        {
            At = time.GetUtcNow(),
            WorkspaceId = workspaceId,
            ActorKind = actor.Kind,
            ActorId = actor.Id,
            ActorName = actor.Name is { } name ? TextRules.Shorten(name, 100) : null,
            ImpersonatorId = actor.ImpersonatorId,
            ImpersonatorName = actor.ImpersonatorName is { } impersonator ? TextRules.Shorten(impersonator, 100) : null,
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
            var kinds = texts.SearchActors(search);
            entries = entries.Where(a => (a.ActorName + " " + a.ImpersonatorName + " " + a.Arguments).ToLower().Contains(lower)
                || actions.Contains(a.Action) || kinds.Contains(a.ActorKind));
        }

        var ordered = page.Sort == "at" ? entries.OrderBy(a => a.Ordinal) : entries.OrderByDescending(a => a.Ordinal);
        var found = await ordered.ToPageAsync(page, cancellationToken);
        return new PagedList<ActivityItem>([.. found.Items.Select(Show)], found.Total, found.Page, found.PerPage);
    }

    private ActivityItem Show(ActivityEntry entry)
    {
        var actor = new Actor
        {
            Kind = entry.ActorKind,
            Id = entry.ActorId,
            Name = entry.ActorName,
            ImpersonatorId = entry.ImpersonatorId,
            ImpersonatorName = entry.ImpersonatorName,
        };
        var name = texts.NameOf(actor);
        var parts = texts.Render(entry.Action, name, entry.Arguments);
        return new ActivityItem
        {
            Id = entry.Id,
            At = entry.At,
            Action = entry.Action,
            Actor = actor,
            ActorName = name,
            By = parts.Any(p => p.Argument == ActivityTexts.ActorArgument) ? null : texts.By(name),
            Text = string.Concat(parts.Select(p => p.Text)),
            Parts = parts,
            IpAddress = entry.IpAddress,
        };
    }

    private static string Write(IDictionary<string, object?> arguments) => JsonSerializer.Serialize(
        arguments.ToDictionary(a => a.Key, a => a.Value is string text ? TextRules.Shorten(text, 200) : a.Value), _readable);
}
