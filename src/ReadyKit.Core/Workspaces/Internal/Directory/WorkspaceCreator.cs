using Microsoft.EntityFrameworkCore;
using ReadyKit.Access;
using ReadyKit.ActivityLog;
using ReadyKit.Data;

namespace ReadyKit.Workspaces.Internal.Directory;

/// <summary>Adds a workspace with its owner to the current unit of work.</summary>
internal sealed class WorkspaceCreator(ReadyKitDbContext context, IActivityLog log, TimeProvider time)
{
    /// <param name="name">The name as people see it.</param>
    /// <param name="slugFrom">What the slug is made from.</param>
    /// <param name="ownerId">The owner.</param>
    /// <param name="actor">Who creates it, when that is not who acts here.</param>
    /// <param name="attempt">How often saving failed because the slug was taken meanwhile.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<Workspace> AddAsync(string name, string slugFrom, Guid ownerId, Actor? actor, int attempt, CancellationToken cancellationToken)
    {
        var slug = Slugs.From(slugFrom, withSuffix: attempt > 0);
        if (await context.Workspaces.AnyAsync(w => w.Slug == slug, cancellationToken))
        {
            slug = Slugs.From(slugFrom, withSuffix: true);
        }

        var workspace = DerivedTypes.Create<Workspace>(context.Model);
        workspace.Name = name;
        workspace.Slug = slug;
        workspace.CreatedAt = time.GetUtcNow();
        context.Add(workspace);
        context.Add(new Membership { WorkspaceId = workspace.Id, UserId = ownerId, Role = WorkspaceRole.Owner, JoinedAt = workspace.CreatedAt });
        log.RecordAcross(workspace.Id, new ActivityRecord("workspace.created") { Actor = actor, SubjectId = workspace.Id.ToString() });
        return workspace;
    }
}
