using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;
using ReadyKit.Workspaces.Internal.Roles;

namespace ReadyKit.Workspaces.Internal.Access;

/// <summary>
/// The query that reads rows of another feature along with the workspace that is named. It runs with nearly every request, so it is compiled once; per
/// app, because a compiled query belongs to one model.
/// </summary>
internal sealed class MembershipQuery<TRow>(RoleCatalog roles) : IMembershipQuery
    where TRow : class, IWorkspaceScoped
{
    // No workspace is in scope yet: the join keeps to those that the person is a member of.
    private readonly Func<ReadyKitDbContext, Guid, Guid?, IAsyncEnumerable<Found>> _query = EF.CompileAsyncQuery(
        (ReadyKitDbContext context, Guid userId, Guid? id) =>
            from member in context.Memberships.IgnoreQueryFilters(new[] { WorkspaceFilter.Name }).AsNoTracking()
            where member.UserId == userId && (id == null || member.WorkspaceId == id)
            join workspace in context.Workspaces on member.WorkspaceId equals workspace.Id
            join beside in context.Set<TRow>() on workspace.Id equals EF.Property<Guid>(beside, nameof(IWorkspaceScoped.WorkspaceId)) into rows
            from row in rows.DefaultIfEmpty()
            orderby workspace.Name, workspace.Id
            select new Found(workspace.Id, workspace.Name, workspace.Slug, member.Role, row));

    public async Task<IReadOnlyList<WorkspaceSummary>> FindAsync(
        ReadyKitDbContext context, IServiceProvider services, Guid userId, Guid? id, string? slug, CancellationToken cancellationToken)
    {
        using var across = services.GetRequiredService<WorkspaceScope>().Cross();
        List<WorkspaceSummary> found = [];
        List<TRow> rows = [];
        await foreach (var one in _query(context, userId, id).WithCancellation(cancellationToken))
        {
            if (found.Count == 0 || found[^1].Id != one.Id)
            {
                found.Add(new WorkspaceSummary
                {
                    Id = one.Id, Name = one.Name, Slug = one.Slug, Role = one.Role, Permissions = roles.PermissionsOf(one.Role),
                });
            }

            if (one.Row is { } row && (slug is null || one.Slug == slug))
            {
                rows.Add(row);
            }
        }

        services.GetRequiredService<WorkspacePrefetch<TRow>>().Rows = rows;
        return found;
    }

    private sealed record Found(Guid Id, string Name, string Slug, string Role, TRow? Row);
}
