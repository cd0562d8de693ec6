namespace ReadyKit.Workspaces;

/// <summary>The roles in workspaces. Bound to <c>ReadyKit:Workspaces</c>.</summary>
public sealed class WorkspaceOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "ReadyKit:Workspaces";

    /// <summary>
    /// The roles by name: <c>owner</c>, <c>admin</c> and <c>member</c>, which can be given more permissions, and those that the app adds. A name has
    /// up to 32 small letters, digits and hyphens, and begins with a letter.
    /// </summary>
    public IDictionary<string, WorkspaceRoleOptions> Roles { get; } = new Dictionary<string, WorkspaceRoleOptions>(StringComparer.OrdinalIgnoreCase)
    {
        [WorkspaceRole.Owner] = new() { Rank = OwnerRank },
        [WorkspaceRole.Admin] = new()
        {
            Rank = AdminRank,
            Permissions = { Permissions.ManageWorkspace, Permissions.ManageMembers, Permissions.ManageBilling },
        },
        [WorkspaceRole.Member] = new() { Rank = MemberRank },
    };

    internal const int OwnerRank = 1000;

    internal const int AdminRank = 500;

    internal const int MemberRank = 100;
}
