namespace ReadyKit.Workspaces.Internal.Access;

internal sealed class CurrentWorkspace : ICurrentWorkspace
{
    private WorkspaceSummary? _workspace;

    public bool IsPresent => _workspace is not null;

    public Guid Id => Get().Id;

    public string Name => Get().Name;

    public string Slug => Get().Slug;

    public WorkspaceRole Role => Get().Role;

    public void Set(WorkspaceSummary workspace) => _workspace = workspace;

    public WorkspaceSummary Get() => _workspace
        ?? throw new InvalidOperationException("The request is in no workspace. Add .RequireWorkspace() to the endpoint.");
}
