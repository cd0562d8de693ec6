namespace ReadyKit.Billing.Internal.Plans;

/// <summary>How much of a limit is used, as a row of a query.</summary>
internal sealed class LimitCount
{
    public required string Name { get; init; }

    public required int Used { get; init; }
}
