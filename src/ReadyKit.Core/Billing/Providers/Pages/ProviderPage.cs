namespace ReadyKit.Billing.Providers.Pages;

/// <summary>A page at a provider.</summary>
public sealed record ProviderPage
{
    /// <summary>The provider's id of it, at most 200 characters.</summary>
    public required string Id { get; init; }

    /// <summary>Where it is; absolute.</summary>
    public required Uri Url { get; init; }

    /// <summary>Until when it can be used.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
