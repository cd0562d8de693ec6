namespace ReadyKit.Billing.Internal;

/// <summary>What was seen at the provider, and by what right it may be written.</summary>
internal sealed record MirrorInput(
    BillingLease Lease, BillingCustomer Customer, IBillingProvider Provider, IReadOnlyList<ProviderSubscription> Latest);
