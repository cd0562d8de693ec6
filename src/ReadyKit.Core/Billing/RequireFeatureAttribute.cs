using ReadyKit.Access;

namespace ReadyKit.Billing;

/// <summary>
/// Lets an endpoint, a page, a controller or a hub be reached only while the workspace's plan has a feature, whichever plan that is. Others are
/// answered 402 by the API and led to the upgrade page by pages. It needs <c>RequireWorkspace</c> beside it.
/// </summary>
public sealed class RequireFeatureAttribute : AccessRequirementAttribute
{
    /// <summary>Asks for a feature.</summary>
    /// <param name="feature">The feature as <c>ReadyKit:Billing:Plans:n:Features</c> names it.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public RequireFeatureAttribute(string feature)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(feature);
        Feature = feature;
    }

    /// <summary>The feature.</summary>
    public string Feature { get; }

    /// <inheritdoc />
    public override string ToString() => $"RequireFeature({Feature})";
}
