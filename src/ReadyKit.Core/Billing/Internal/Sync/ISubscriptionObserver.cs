namespace ReadyKit.Billing.Internal.Sync;

/// <summary>
/// Is told what changed at a provider, in the transaction that writes it. Observers are told in the order in which they were added.
/// </summary>
internal interface ISubscriptionObserver
{
    /// <summary>Adds what follows from the changes to the unit of work.</summary>
    Task ObserveAsync(SubscriptionNews news, CancellationToken cancellationToken);
}
