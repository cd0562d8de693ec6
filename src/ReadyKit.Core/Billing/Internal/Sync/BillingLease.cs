using ReadyKit.Billing.Internal.Customers;

namespace ReadyKit.Billing.Internal.Sync;

/// <summary>The right to mirror a customer's subscriptions until another is given.</summary>
/// <param name="Customer">Whose.</param>
/// <param name="Fence">The number that only this lease has.</param>
internal sealed record BillingLease(BillingCustomer Customer, long Fence)
{
    /// <summary>Whether nothing was seen of the customer before.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The events that what is seen deals with.</summary>
    public IReadOnlyList<Guid> Events { get; init; } = [];
}
