using ReadyKit.Billing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Conventions for endpoints that are part of a plan.</summary>
public static class BillingEndpointExtensions
{
    /// <summary>
    /// Lets the endpoints be reached only while the workspace is on one of the plans. Others are answered 402 (<c>plan_required</c>) by the API and
    /// led to the upgrade page by pages. The endpoints must also have <c>RequireWorkspace</c>.
    /// </summary>
    /// <param name="builder">The endpoint, or the group of endpoints.</param>
    /// <param name="plans">The ids of the plans that are enough.</param>
    /// <exception cref="ArgumentException">No plan is named.</exception>
    public static TBuilder RequirePlan<TBuilder>(this TBuilder builder, params string[] plans)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new RequirePlanAttribute(plans));

    /// <summary>
    /// Lets the endpoints be reached only while the workspace's plan has a feature. Others are answered 402 (<c>plan_required</c>) by the API and led
    /// to the upgrade page by pages. The endpoints must also have <c>RequireWorkspace</c>.
    /// </summary>
    /// <param name="builder">The endpoint, or the group of endpoints.</param>
    /// <param name="feature">The feature, as the plans' <c>Features</c> name it.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static TBuilder RequireFeature<TBuilder>(this TBuilder builder, string feature)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new RequireFeatureAttribute(feature));

    /// <summary>
    /// Lets the endpoints change things also while their workspace is read-only because it was not paid for.
    /// </summary>
    public static TBuilder AllowReadOnly<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint => endpoint.Metadata.Add(new AllowReadOnlyAttribute()));
        return builder;
    }
}
