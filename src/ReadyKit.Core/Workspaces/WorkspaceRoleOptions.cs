namespace ReadyKit.Workspaces;

/// <summary>What a role allows. Its name is the key in <see cref="WorkspaceOptions.Roles"/>.</summary>
public sealed class WorkspaceRoleOptions
{
    /// <summary>
    /// The place among the roles, from 1 to 999: above 500 it stands above admins, below 100 below plain members. Required for a role of the app's own;
    /// fixed for the library's. Default: none.
    /// </summary>
    public int? Rank { get; set; }

    /// <summary>
    /// What the role allows: the library's <see cref="ReadyKit.Workspaces.Permissions"/> and the app's own, such as <c>projects.write</c>. Nothing
    /// comes from the roles below. The owner has every permission that any role has.
    /// </summary>
    public IList<string> Permissions { get; } = [];
}
