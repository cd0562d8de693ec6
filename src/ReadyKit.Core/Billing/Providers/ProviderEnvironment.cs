namespace ReadyKit.Billing.Providers;

/// <summary>Which account at the provider the keys open, and whether for real.</summary>
public sealed record ProviderEnvironment
{
    /// <summary>The provider's id of the account, at most 200 characters.</summary>
    public required string Account { get; init; }

    /// <summary>Whether money moves; no for its test mode.</summary>
    public required bool IsLive { get; init; }
}
