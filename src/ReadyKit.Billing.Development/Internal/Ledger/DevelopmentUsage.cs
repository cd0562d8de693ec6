namespace ReadyKit.Billing.Development.Internal.Ledger;

/// <summary>A report of how much was used.</summary>
internal sealed record DevelopmentUsage(string Id, string CustomerId, string Meter, long Quantity, DateTimeOffset UsedAt);
