namespace ReadyKit.Billing.Internal.Sync;

/// <summary>Look at a customer's subscriptions again.</summary>
/// <param name="Provider">The provider's name.</param>
/// <param name="CustomerId">The provider's id of the customer.</param>
internal sealed record BillingSyncJob(string Provider, string CustomerId)
{
    /// <summary>Whether time alone asks for it. Else an event does, and when all are dealt with, nothing is read.</summary>
    public bool IsScheduled { get; init; }
}
