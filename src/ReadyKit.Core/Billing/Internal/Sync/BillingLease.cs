using ReadyKit.Billing.Internal.Customers;

namespace ReadyKit.Billing.Internal.Sync;

/// <summary>The right to mirror a customer's subscriptions until it runs out or another is given.</summary>
/// <param name="Customer">Whose.</param>
/// <param name="Fence">The number that only this lease has.</param>
/// <param name="TakenAt">Since when.</param>
internal sealed record BillingLease(BillingCustomer Customer, long Fence, DateTimeOffset TakenAt)
{
    /// <summary>When what was seen was written last, if ever.</summary>
    public DateTimeOffset? LookedAt { get; init; }
}
