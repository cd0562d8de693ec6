using Microsoft.EntityFrameworkCore;
using ReadyKit.Accounts;
using ReadyKit.ActivityLog;
using ReadyKit.Data;
using ReadyKit.Workspaces.Internal.Access;
using ReadyKit.Workspaces.Internal.Roles;

namespace ReadyKit.Workspaces.Internal.Directory;

internal sealed class WorkspaceDirectory(
    ReadyKitDbContext context, ICurrentUser user, CurrentWorkspace current, RoleCatalog roles, WorkspaceCreator creator, UniqueRows rows, IActivityLog log)
    : IWorkspaces
{
    public async Task<IReadOnlyList<WorkspaceSummary>> ListMineAsync(CancellationToken cancellationToken) =>
        current.Mine ?? await MyWorkspace.Summarize(Mine().OrderBy(m => m.Workspace.Name).ThenBy(m => m.Workspace.Id), roles).ToListAsync(cancellationToken);

    public Task<PagedList<WorkspaceSummary>> ListMineAsync(PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(page);
        var mine = Mine().WhereContains(page.Search, m => m.Workspace.Name);
        var ordered = page.Sort == "-name" ? mine.OrderByDescending(m => m.Workspace.Name) : mine.OrderBy(m => m.Workspace.Name);
        return MyWorkspace.Summarize(ordered.ThenBy(m => m.Workspace.Id), roles).ToPageAsync(page, cancellationToken);
    }

    public async Task<OperationResult<WorkspaceSummary>> CreateAsync(string? name, CancellationToken cancellationToken)
    {
        var check = NameRule.Check(name, Workspace.MaxNameLength);
        if (!check.Succeeded)
        {
            return OperationResult<WorkspaceSummary>.Failed(check.Errors);
        }

        var workspace = (await rows.SaveAsync(
            async attempt => (Workspace?)await creator.AddAsync(check.Value, check.Value, user.Id, actor: null, attempt, cancellationToken), cancellationToken))!;
        current.Mine = null;
        return OperationResult<WorkspaceSummary>.Success(new WorkspaceSummary
        {
            Id = workspace.Id,
            Name = workspace.Name,
            Slug = workspace.Slug,
            Role = WorkspaceRole.Owner,
            Permissions = roles.PermissionsOf(WorkspaceRole.Owner),
        });
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
        var (id, role, permissions) = (current.Id, current.Role, current.Permissions);
        return context.Workspaces.Where(w => w.Id == id)
            .Select(w => new WorkspaceDetails
            {
                Id = w.Id,
                Name = w.Name,
                Slug = w.Slug,
                Role = role,
                Permissions = permissions,
                CreatedAt = w.CreatedAt,
                MemberCount = context.Memberships.Count(m => m.WorkspaceId == id),
            })
            .FirstAsync(cancellationToken);
    }

    public async Task<WorkspaceSummary?> FindLandingAsync(CancellationToken cancellationToken) =>
        await MyWorkspace.Summarize(Mine().OrderBy(m => m.Workspace.Id).Take(2), roles).ToListAsync(cancellationToken) is [var only] ? only : null;

    private IQueryable<MyWorkspace> Mine() => MyWorkspace.Of(context, user.Id);
}
