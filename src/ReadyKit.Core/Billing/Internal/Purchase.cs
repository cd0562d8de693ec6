namespace ReadyKit.Billing.Internal;

/// <summary>What somebody wants to buy.</summary>
/// <param name="Provider">Who sells it.</param>
/// <param name="Plan">The plan.</param>
/// <param name="PriceId">The provider's id of its price.</param>
/// <param name="StartedById">Who buys.</param>
/// <param name="StartedByName">The buyer's name.</param>
internal sealed record Purchase(IBillingProvider Provider, Plan Plan, string PriceId, Guid StartedById, string StartedByName);
