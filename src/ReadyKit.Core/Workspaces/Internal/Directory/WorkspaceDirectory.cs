using Microsoft.EntityFrameworkCore;
using ReadyKit.Accounts;
using ReadyKit.ActivityLog;
using ReadyKit.Data;
using ReadyKit.Workspaces.Internal.Access;

namespace ReadyKit.Workspaces.Internal.Directory;

internal sealed class WorkspaceDirectory(
    ReadyKitDbContext context, ICurrentUser user, CurrentWorkspace current, WorkspaceCreator creator, UniqueRows rows, IActivityLog log) : IWorkspaces
{
    public async Task<IReadOnlyList<WorkspaceSummary>> ListMineAsync(CancellationToken cancellationToken) =>
        current.Mine ?? await MyWorkspace.Summarize(Mine().OrderBy(m => m.Workspace.Name).ThenBy(m => m.Workspace.Id)).ToListAsync(cancellationToken);

    public Task<PagedList<WorkspaceSummary>> ListMineAsync(PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        var mine = Mine();
        if (page.Search?.ToLowerInvariant() is { } search)
        {
            mine = mine.Where(m => m.Workspace.Name.ToLower().Contains(search));
        }

        var ordered = page.Sort == "-name" ? mine.OrderByDescending(m => m.Workspace.Name) : mine.OrderBy(m => m.Workspace.Name);
        return MyWorkspace.Summarize(ordered.ThenBy(m => m.Workspace.Id)).ToPageAsync(page, cancellationToken);
    }

    public async Task<OperationResult<WorkspaceSummary>> CreateAsync(string? name, CancellationToken cancellationToken)
    {
        var check = NameRule.Check(name, Workspace.MaxNameLength);
        if (!check.Succeeded)
        {
            return OperationResult<WorkspaceSummary>.Failed(check.Errors);
        }

        var owner = new WorkspaceOwner(user.Id, user.Name);
        var workspace = (await rows.SaveAsync(
            async attempt => (Workspace?)await creator.AddAsync(check.Value, check.Value, owner, attempt, cancellationToken), cancellationToken))!;
        current.Mine = null;
        return OperationResult<WorkspaceSummary>.Success(new(workspace.Id, workspace.Name, workspace.Slug, WorkspaceRole.Owner));
    }

    public async Task<OperationResult> RenameAsync(string? name, CancellationToken cancellationToken)
    {
        var check = NameRule.Check(name, Workspace.MaxNameLength);
        if (!check.Succeeded)
        {
            return check;
        }

        var (id, checkedName) = (current.Id, check.Value);
        var workspace = await context.Workspaces.FirstAsync(w => w.Id == id, cancellationToken);
        if (workspace.Name != checkedName)
        {
            workspace.Name = checkedName;
            log.Record(new ActivityRecord("workspace.renamed") { Arguments = { ["name"] = checkedName }, SubjectId = id.ToString() });
            await context.SaveChangesAsync(cancellationToken);
            current.Mine = null;
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
        await MyWorkspace.Summarize(Mine().OrderBy(m => m.Workspace.Id).Take(2)).ToListAsync(cancellationToken) is [var only] ? only : null;

    private IQueryable<MyWorkspace> Mine() => MyWorkspace.Of(context, user.Id);
}
