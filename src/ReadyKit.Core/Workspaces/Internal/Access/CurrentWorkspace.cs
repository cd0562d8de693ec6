using ReadyKit.Data;

namespace ReadyKit.Workspaces.Internal.Access;

internal sealed class CurrentWorkspace(WorkspaceScope scope) : ICurrentWorkspace
{
    private WorkspaceSummary? _workspace;

    public bool IsPresent => scope.WorkspaceId is not null;

    public Guid Id => scope.WorkspaceId ?? throw new InvalidOperationException(
        "No workspace is in scope. Add .RequireWorkspace() to the endpoint, or run the code in one: IWorkspaceRunner.InAsync(id, …).");

    public string Name => _workspace?.Name ?? scope.Identity?.Name ?? throw Unknown(nameof(Name));

    public string Slug => _workspace?.Slug ?? scope.Identity?.Slug ?? throw Unknown(nameof(Slug));

    public string Role => Person(nameof(Role)).Role;

    public IReadOnlyList<string> Permissions => Person(nameof(Permissions)).Permissions;

    /// <summary>All workspaces of the person, where they were read along; <see langword="null"/> where they were not, or changed since.</summary>
    public IReadOnlyList<WorkspaceSummary>? Mine { get; set; }

    public void Set(WorkspaceSummary workspace) => _workspace = workspace;

    /// <summary>What a check of the person's membership found; <see langword="null"/> before one.</summary>
    public WorkspaceSummary? Summary => _workspace;

    public bool HasPermission(string permission) => Permissions.Contains(permission);

    private WorkspaceSummary Person(string what) => _workspace ?? throw (IsPresent
        ? new InvalidOperationException("Nobody is signed in here, so there is no role and no permission: in jobs and in IWorkspaceRunner the code itself acts.")
        : Unknown(what));

    private InvalidOperationException Unknown(string what) => new(IsPresent
        ? $"The workspace's {what} is not known: the scope was entered by its id alone. Use IWorkspaceRunner.InAsync or IWorkspaceAccess.TryEnterAsync."
        : "The request is in no workspace. Add .RequireWorkspace() to the endpoint.");
}
