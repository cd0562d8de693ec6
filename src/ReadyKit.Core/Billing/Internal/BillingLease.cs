namespace ReadyKit.Billing.Internal;

/// <summary>The right to mirror a customer's subscriptions until it runs out or another is given.</summary>
/// <param name="CustomerId">The row's id.</param>
/// <param name="Fence">The number that only this lease has.</param>
/// <param name="TakenAt">Since when.</param>
internal sealed record BillingLease(Guid CustomerId, long Fence, DateTimeOffset TakenAt)
{
    /// <summary>When what was seen was written last, if ever.</summary>
    public DateTimeOffset? LookedAt { get; init; }
}
