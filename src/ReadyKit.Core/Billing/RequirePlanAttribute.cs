using ReadyKit.Access;

namespace ReadyKit.Billing;

/// <summary>
/// Lets an endpoint, a page, a controller or a hub be reached only while the workspace is on one of the plans. Others are answered 402 by the API
/// and led to the upgrade page by pages. It needs <c>RequireWorkspace</c> beside it.
/// </summary>
public sealed class RequirePlanAttribute : AccessRequirementAttribute
{
    /// <summary>Asks for one of some plans.</summary>
    /// <param name="plans">The ids of the plans that are enough.</param>
    /// <exception cref="ArgumentException">No plan is named.</exception>
    public RequirePlanAttribute(params string[] plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        Plans = plans.Length > 0 ? plans : throw new ArgumentException("Name at least one plan.", nameof(plans));
    }

    /// <summary>The ids of the plans that are enough.</summary>
    public IReadOnlyList<string> Plans { get; }

    /// <inheritdoc />
    public override string ToString() => $"RequirePlan({string.Join(", ", Plans)})";
}
