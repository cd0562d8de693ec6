namespace ReadyKit.Billing;

/// <summary>Where a purchase stands when the person comes back.</summary>
/// <param name="WorkspaceSlug">The workspace it is for.</param>
/// <param name="PlanName">The plan the workspace is on now.</param>
/// <param name="State">The state of its subscription now.</param>
/// <param name="IsLatest">Whether that is what the provider has. If not, it could not be asked in time: a payment may not be seen yet.</param>
public sealed record CheckoutOutcome(string WorkspaceSlug, string PlanName, SubscriptionState State, bool IsLatest);
