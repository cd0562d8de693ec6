namespace ReadyKit.Access;

/// <summary>
/// Says why an endpoint that asks for no workspace may touch what belongs to workspaces, for audits. It opens nothing: who may call the endpoint is
/// said beside it.
/// </summary>
/// <param name="reason">Why, in a sentence.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AcrossWorkspacesAttribute(string reason) : Attribute
{
    /// <summary>Why.</summary>
    public string Reason { get; } = reason;
}
