namespace ReadyKit.Workspaces;

/// <summary>A role that members of a workspace can have, with what it allows. A membership holds its name.</summary>
public sealed class WorkspaceRole
{
    /// <summary>The name of the role that may do everything. Whoever creates a workspace has it.</summary>
    public const string Owner = "owner";

    /// <summary>The name of the role that manages a workspace, its members and its billing.</summary>
    public const string Admin = "admin";

    /// <summary>The name of the role that uses a workspace.</summary>
    public const string Member = "member";

    /// <summary>The most characters a name can have.</summary>
    public const int MaxNameLength = 32;

    internal WorkspaceRole(string name, int rank, IReadOnlyList<string> permissions) => (Name, Rank, Permissions) = (name, rank, permissions);

    /// <summary>The name that memberships hold. What people read stands in the texts under <c>role.</c> and the name.</summary>
    public string Name { get; }

    /// <summary>The place among the roles: the higher one stands above. Owner 1000, admin 500, member 100.</summary>
    public int Rank { get; }

    /// <summary>What it allows, each once.</summary>
    public IReadOnlyList<string> Permissions { get; }

    /// <inheritdoc />
    public override string ToString() => Name;
}
