using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Development.Internal.Ledger;

/// <summary>A bill.</summary>
internal sealed class DevelopmentInvoice
{
    public required string Id { get; init; }

    public required string CustomerId { get; init; }

    public required string SubscriptionId { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required decimal Total { get; init; }

    public required string Currency { get; init; }

    public InvoiceState State { get; set; }

    public ProviderInvoice ToProviderInvoice() => new()
    {
        Id = Id,
        Number = Id[^8..].ToUpperInvariant(),
        State = State,
        IssuedAt = IssuedAt,
        Currency = Currency,
        Total = Total,
        AmountDue = State == InvoiceState.Open ? Total : 0,
        SubscriptionId = SubscriptionId,
    };
}
