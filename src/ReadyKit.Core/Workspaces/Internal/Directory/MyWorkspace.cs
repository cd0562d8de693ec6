using ReadyKit.Data;
using ReadyKit.Workspaces.Internal.Roles;

namespace ReadyKit.Workspaces.Internal.Directory;

/// <summary>A workspace beside the person's role there, in queries.</summary>
internal sealed class MyWorkspace
{
    public required Workspace Workspace { get; init; }

    public required string Role { get; init; }

    /// <summary>The workspaces that a person is a member of.</summary>
    public static IQueryable<MyWorkspace> Of(ReadyKitDbContext context, Guid userId) =>
        context.Memberships.Where(m => m.UserId == userId)
            .Join(context.Workspaces, m => m.WorkspaceId, w => w.Id, (m, w) => new MyWorkspace { Workspace = w, Role = m.Role });

    public static IQueryable<WorkspaceSummary> Summarize(IQueryable<MyWorkspace> mine, RoleCatalog roles) =>
        mine.Select(m => new WorkspaceSummary
        {
            Id = m.Workspace.Id, Name = m.Workspace.Name, Slug = m.Workspace.Slug, Role = m.Role, Permissions = roles.PermissionsOf(m.Role),
        });
}
