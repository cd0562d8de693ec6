namespace ReadyKit.Workspaces;

/// <summary>The stable codes with which operations on workspaces are refused. See also <see cref="ErrorCodes"/>.</summary>
public static class WorkspaceErrors
{
    /// <summary>A workspace would be left without an owner.</summary>
    public const string LastOwner = "last_owner";
}
