namespace ReadyKit.Billing.Development.Internal;

internal sealed class DevelopmentCustomer
{
    public required string Id { get; init; }

    public required string IdempotencyKey { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }
}
