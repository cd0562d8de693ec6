namespace ReadyKit.Billing.Providers.Orders;

/// <summary>What came of an order, or would come of it.</summary>
public sealed record OrderOutcome
{
    /// <summary>What became of it.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>The subscription afterwards; of a preview as it would be.</summary>
    public required ProviderSubscription Subscription { get; init; }

    /// <summary>What is paid now, in the currency's main unit; below zero for what is given back. <see langword="null"/> when the provider does not tell.</summary>
    public decimal? AmountDue { get; init; }

    /// <summary>What is paid for each period from then on, in the currency's main unit, if the provider tells.</summary>
    public decimal? AmountPerPeriod { get; init; }

    /// <summary>The currency of the amounts (ISO 4217).</summary>
    public string? Currency { get; init; }

    /// <summary>Where what is due is paid, when that is waited for.</summary>
    public Uri? PaymentUrl { get; init; }
}
