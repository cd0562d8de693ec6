using Microsoft.EntityFrameworkCore;
using ReadyKit.ActivityLog;
using ReadyKit.Data;

namespace ReadyKit.Workspaces.Internal.Directory;

/// <summary>Adds a workspace with its owner to the current unit of work.</summary>
internal sealed class WorkspaceCreator(ReadyKitDbContext context, IActivityLog log, TimeProvider time)
{
    /// <param name="name">The name as people see it.</param>
    /// <param name="slugFrom">What the slug is made from.</param>
    /// <param name="owner">The owner.</param>
    /// <param name="attempt">How often saving failed because the slug was taken meanwhile.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<Workspace> AddAsync(string name, string slugFrom, WorkspaceOwner owner, int attempt, CancellationToken cancellationToken)
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
        context.Add(new Membership { WorkspaceId = workspace.Id, UserId = owner.Id, Role = WorkspaceRole.Owner, JoinedAt = workspace.CreatedAt });
        log.RecordAcross(workspace.Id, new ActivityRecord("workspace.created")
        {
            ActorId = owner.Id, ActorName = owner.Name, SubjectId = workspace.Id.ToString(),
        });
        return workspace;
    }
}
