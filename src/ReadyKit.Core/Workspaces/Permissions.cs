namespace ReadyKit.Workspaces;

/// <summary>
/// What the library's own pages and endpoints ask of a member. An app has permissions of its own beside them, such as <c>projects.write</c>: it gives
/// them to roles by <c>AddPermission</c> or in <c>ReadyKit:Workspaces:Roles</c>.
/// </summary>
public static class Permissions
{
    /// <summary>Renames the workspace and changes its settings.</summary>
    public const string ManageWorkspace = "workspace.manage";

    /// <summary>Brings people in, gives them roles and puts them out.</summary>
    public const string ManageMembers = "members.manage";

    /// <summary>Buys and changes plans, and sees the workspace's billing pages.</summary>
    public const string ManageBilling = "billing.manage";

    internal static IReadOnlyList<string> OfLibrary { get; } = [ManageWorkspace, ManageMembers, ManageBilling];
}
