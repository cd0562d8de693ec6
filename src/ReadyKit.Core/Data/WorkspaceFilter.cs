namespace ReadyKit.Data;

/// <summary>The named query filter that keeps workspaces apart.</summary>
public static class WorkspaceFilter
{
    /// <summary>
    /// The filter's name, for <c>IgnoreQueryFilters([WorkspaceFilter.Name])</c> in code that is meant to see every workspace, inside
    /// <see cref="IAcrossWorkspaces.Begin"/>. Rows read that way cannot be tracked.
    /// </summary>
    public const string Name = "ReadyKit.Workspace";
}
