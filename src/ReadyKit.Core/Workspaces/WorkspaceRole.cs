namespace ReadyKit.Workspaces;

/// <summary>What a member may do. Each role may do all that the lower ones may.</summary>
public enum WorkspaceRole
{
    /// <summary>Uses the workspace.</summary>
    Member = 0,

    /// <summary>Manages members, settings and billing.</summary>
    Admin = 1,

    /// <summary>May also delete or transfer the workspace. There is exactly one.</summary>
    Owner = 2,
}
