using Microsoft.EntityFrameworkCore;
using ReadyKit.Accounts;
using ReadyKit.ActivityLog;
using ReadyKit.Data;
using ReadyKit.Data.Internal;

namespace ReadyKit.Workspaces.Internal;

internal sealed class WorkspaceDirectory(
    ReadyKitDbContext context, ICurrentUser user, ICurrentWorkspace current, WorkspaceCreator creator, Database database, IActivityLog log) : IWorkspaces
{
    private const int MaxAttempts = 4;

    public async Task<IReadOnlyList<WorkspaceSummary>> ListMineAsync(CancellationToken cancellationToken) =>
        await Mine(all => all.OrderBy(w => w.Name).ThenBy(w => w.Id)).ToListAsync(cancellationToken);

    public Task<PagedList<WorkspaceSummary>> ListMineAsync(PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Mine(all => Sort(Search(all, page.Search), page.Sort)).ToPageAsync(page, cancellationToken);
    }

    public async Task<OperationResult<WorkspaceSummary>> CreateAsync(string? name, CancellationToken cancellationToken)
    {
        var (checkedName, error) = WorkspaceRules.CheckName(name);
        if (error is not null)
        {
            return OperationResult<WorkspaceSummary>.Failed(error);
        }

        for (var attempt = 0; ; attempt++)
        {
            context.ChangeTracker.Clear();
            var workspace = await creator.AddAsync(checkedName, checkedName, new WorkspaceOwner(user.Id, user.Name), attempt, cancellationToken);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return OperationResult.Of(new WorkspaceSummary(workspace.Id, workspace.Name, workspace.Slug, WorkspaceRole.Owner));
            }
            catch (DbUpdateException e) when (attempt + 1 < MaxAttempts && database.IsUniqueViolation(e))
            {
                // The slug was taken meanwhile.
            }
        }
    }

    public async Task<OperationResult> RenameAsync(string? name, CancellationToken cancellationToken)
    {
        var (checkedName, error) = WorkspaceRules.CheckName(name);
        if (error is not null)
        {
            return OperationResult.Failed(error);
        }

        var id = current.Id;
        var workspace = await context.Workspaces.FirstAsync(w => w.Id == id, cancellationToken);
        if (workspace.Name != checkedName)
        {
            workspace.Name = checkedName;
            log.Record(new ActivityRecord("workspace.renamed", $"renamed the workspace to {checkedName}") { WorkspaceId = id, SubjectId = id.ToString() });
            await context.SaveChangesAsync(cancellationToken);
        }

        return OperationResult.Success;
    }

    public Task<WorkspaceDetails> GetDetailsAsync(CancellationToken cancellationToken)
    {
        var (id, role) = (current.Id, current.Role);
        return context.Workspaces.Where(w => w.Id == id)
            .Select(w => new WorkspaceDetails(
                w.Id, w.Name, w.Slug, role, w.CreatedAt, context.Memberships.Count(m => m.WorkspaceId == id)))
            .FirstAsync(cancellationToken);
    }

    public async Task<WorkspaceSummary?> FindLandingAsync(CancellationToken cancellationToken) =>
        await Mine(all => all.OrderBy(w => w.Id)).Take(2).ToListAsync(cancellationToken) is [var only] ? only : null;

    private static IQueryable<Workspace> Search(IQueryable<Workspace> workspaces, string? search) =>
        search?.ToLowerInvariant() is { } text ? workspaces.Where(w => w.Name.ToLower().Contains(text)) : workspaces;

    private static IOrderedQueryable<Workspace> Sort(IQueryable<Workspace> workspaces, string? sort) =>
        (sort == "-name" ? workspaces.OrderByDescending(w => w.Name) : workspaces.OrderBy(w => w.Name)).ThenBy(w => w.Id);

    // Ordered before it is projected: no database can order by a member of a record that a constructor makes.
    private IQueryable<WorkspaceSummary> Mine(Func<IQueryable<Workspace>, IQueryable<Workspace>> shape)
    {
        var id = user.Id;
        return shape(context.Workspaces.Where(w => context.Memberships.Any(m => m.WorkspaceId == w.Id && m.UserId == id)))
            .Select(w => new WorkspaceSummary(
                w.Id, w.Name, w.Slug, context.Memberships.Where(m => m.WorkspaceId == w.Id && m.UserId == id).Select(m => m.Role).First()));
    }
}
