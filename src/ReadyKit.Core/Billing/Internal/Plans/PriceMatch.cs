namespace ReadyKit.Billing.Internal.Plans;

/// <summary>What a provider's price sells.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Price">The plan's price.</param>
/// <param name="ProviderPriceId">The provider's id of it.</param>
/// <param name="IsFormer">Whether it sold the price before, perhaps for another amount.</param>
internal sealed record PriceMatch(Plan Plan, PlanPrice Price, string ProviderPriceId, bool IsFormer);
