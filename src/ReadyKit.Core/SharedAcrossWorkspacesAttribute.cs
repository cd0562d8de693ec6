namespace ReadyKit;

/// <summary>
/// Says that an entity's rows belong to no workspace: everybody's queries see all of them. Every entity of an app is
/// <see cref="IWorkspaceScoped"/>, owned by one, or marked so.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SharedAcrossWorkspacesAttribute : Attribute
{
    /// <summary>Marks the entity.</summary>
    /// <param name="reason">Why its rows belong to no workspace, such as <c>the currencies of the world</c>.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public SharedAcrossWorkspacesAttribute(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        Reason = reason;
    }

    /// <summary>Why its rows belong to no workspace.</summary>
    public string Reason { get; }
}
