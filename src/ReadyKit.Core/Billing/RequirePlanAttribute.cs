namespace ReadyKit.Billing;

/// <summary>
/// Lets an endpoint, a page or a controller be reached only while the workspace is on one of the plans. Others are answered 402 by the API
/// and led to the upgrade page by pages.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequirePlanAttribute(params string[] plans) : Attribute
{
    /// <summary>The ids of the plans that are enough.</summary>
    public IReadOnlyList<string> Plans { get; } = plans;
}
