namespace ReadyKit.Billing.Development.Internal.Ledger;

internal sealed class DevelopmentCustomer
{
    public required string Id { get; init; }

    public required string IdempotencyKey { get; init; }

    public required string Name { get; set; }

    public required string Email { get; set; }

    public string? Locale { get; set; }
}
