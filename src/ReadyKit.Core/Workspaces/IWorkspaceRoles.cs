namespace ReadyKit.Workspaces;

/// <summary>The roles that members of a workspace can have: the library's, and those of <c>ReadyKit:Workspaces:Roles</c>.</summary>
public interface IWorkspaceRoles
{
    /// <summary>All roles, the highest first; those of one rank by name.</summary>
    IReadOnlyList<WorkspaceRole> All { get; }

    /// <summary>Every permission that a role has. The owner has them all.</summary>
    IReadOnlyList<string> Permissions { get; }

    /// <summary>The role with this name; <see langword="null"/> when there is none.</summary>
    WorkspaceRole? Find(string name);
}
