namespace ReadyKit.Data;

/// <summary>Declares work over the rows of all workspaces, such as a clean-up or a statistic.</summary>
public interface IAcrossWorkspaces
{
    /// <summary>
    /// Until disposed, contexts of this service scope may run queries, bulk updates and bulk deletes with
    /// <c>IgnoreQueryFilters([WorkspaceFilter.Name])</c>. Rows of other workspaces still cannot be tracked. Writes the reason to the log and, at once, to the
    /// platform's activity log.
    /// </summary>
    /// <param name="reason">Why, in a few words; shown to administrators.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    /// <exception cref="InvalidOperationException">The unit of work holds changes that are not saved.</exception>
    IDisposable Begin(string reason);
}
