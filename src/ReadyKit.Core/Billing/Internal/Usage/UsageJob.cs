namespace ReadyKit.Billing.Internal.Usage;

/// <summary>Tell a provider how much was used.</summary>
/// <param name="Id">Our id of the report.</param>
/// <param name="Provider">The provider's name.</param>
/// <param name="CustomerId">The provider's id of the customer.</param>
/// <param name="Meter">The provider's name of what is counted.</param>
/// <param name="Quantity">How much more was used.</param>
/// <param name="UsedAt">When.</param>
internal sealed record UsageJob(Guid Id, string Provider, string CustomerId, string Meter, long Quantity, DateTimeOffset UsedAt);
