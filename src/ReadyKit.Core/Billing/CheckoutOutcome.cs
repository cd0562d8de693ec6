namespace ReadyKit.Billing;

/// <summary>Where a purchase stands when the person comes back.</summary>
/// <param name="WorkspaceSlug">The workspace it is for.</param>
/// <param name="PlanName">The plan the workspace is on now.</param>
/// <param name="State">The state of its subscription now.</param>
public sealed record CheckoutOutcome(string WorkspaceSlug, string PlanName, SubscriptionState State);
