namespace ReadyKit.Workspaces;

/// <summary>
/// The workspace that the current request, job or run works in, and the signed-in person's place in it. Services that use it serve requests and
/// jobs alike.
/// </summary>
public interface ICurrentWorkspace
{
    /// <summary>Whether a workspace is in scope.</summary>
    bool IsPresent { get; }

    /// <summary>The workspace's id.</summary>
    /// <exception cref="InvalidOperationException">No workspace is in scope.</exception>
    Guid Id { get; }

    /// <summary>The workspace's name.</summary>
    /// <exception cref="InvalidOperationException">No workspace is in scope, or it was entered by its id alone.</exception>
    string Name { get; }

    /// <summary>The workspace's slug.</summary>
    /// <exception cref="InvalidOperationException">No workspace is in scope, or it was entered by its id alone.</exception>
    string Slug { get; }

    /// <summary>The name of the signed-in person's role here, such as <see cref="WorkspaceRole.Admin"/>. What is allowed depends on permissions.</summary>
    /// <exception cref="InvalidOperationException">No workspace is in scope, or nobody is signed in, as in a job.</exception>
    string Role { get; }

    /// <summary>What the signed-in person may do here.</summary>
    /// <exception cref="InvalidOperationException">No workspace is in scope, or nobody is signed in, as in a job.</exception>
    IReadOnlyList<string> Permissions { get; }

    /// <summary>Whether the signed-in person may do it.</summary>
    /// <param name="permission">One of <see cref="ReadyKit.Workspaces.Permissions"/>, or one of the app's own, such as <c>projects.write</c>.</param>
    /// <exception cref="InvalidOperationException">No workspace is in scope, or nobody is signed in, as in a job.</exception>
    bool HasPermission(string permission);
}
