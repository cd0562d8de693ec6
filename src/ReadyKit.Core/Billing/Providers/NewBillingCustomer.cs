namespace ReadyKit.Billing.Providers;

/// <summary>A customer to create at a provider.</summary>
/// <param name="Attempt">Which attempt it is.</param>
/// <param name="WorkspaceId">The workspace that the customer pays for.</param>
/// <param name="Name">The workspace's name.</param>
/// <param name="Email">The address that bills go to.</param>
public sealed record NewBillingCustomer(Attempt Attempt, Guid WorkspaceId, string Name, string Email);
