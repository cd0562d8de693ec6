namespace ReadyKit.Workspaces;

/// <summary>The workspace of the current request and the signed-in person's place in it.</summary>
public interface ICurrentWorkspace
{
    /// <summary>Whether the request is in a workspace.</summary>
    bool IsPresent { get; }

    /// <summary>The workspace's id.</summary>
    /// <exception cref="InvalidOperationException">The endpoint has no <c>RequireWorkspace</c>.</exception>
    Guid Id { get; }

    /// <summary>The workspace's name.</summary>
    /// <exception cref="InvalidOperationException">The endpoint has no <c>RequireWorkspace</c>.</exception>
    string Name { get; }

    /// <summary>The workspace's slug.</summary>
    /// <exception cref="InvalidOperationException">The endpoint has no <c>RequireWorkspace</c>.</exception>
    string Slug { get; }

    /// <summary>What the signed-in person may do here.</summary>
    /// <exception cref="InvalidOperationException">The endpoint has no <c>RequireWorkspace</c>.</exception>
    WorkspaceRole Role { get; }
}
