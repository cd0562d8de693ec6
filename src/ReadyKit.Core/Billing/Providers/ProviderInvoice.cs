namespace ReadyKit.Billing.Providers;

/// <summary>A bill as its provider has it.</summary>
public sealed record ProviderInvoice
{
    /// <summary>The provider's id of it.</summary>
    public required string Id { get; init; }

    /// <summary>The number that people read on it, if it has one.</summary>
    public string? Number { get; init; }

    /// <summary>Whether it is paid.</summary>
    public required InvoiceState State { get; init; }

    /// <summary>When it was made out.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The currency (ISO 4217).</summary>
    public required string Currency { get; init; }

    /// <summary>What it is over, in the currency's main unit.</summary>
    public required decimal Total { get; init; }

    /// <summary>What is still to be paid, in the currency's main unit.</summary>
    public required decimal AmountDue { get; init; }

    /// <summary>The provider's id of the subscription it is for, if it is for one.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>Where it can be read and, while it is open, paid; <see langword="null"/> when nowhere.</summary>
    public Uri? Url { get; init; }
}
