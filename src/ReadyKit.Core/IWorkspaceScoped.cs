namespace ReadyKit;

/// <summary>
/// Marks an entity whose rows belong to one workspace. Queries see the rows of the current workspace only, saving refuses
/// any other, and the database refuses a reference into another workspace.
/// </summary>
public interface IWorkspaceScoped
{
    /// <summary>The workspace the row belongs to. Left empty on a new row, it is filled in when the row is added.</summary>
    Guid WorkspaceId { get; }
}
