namespace ReadyKit.Billing.Providers.Diagnostics;

/// <summary>What a provider says of itself and of the settings.</summary>
public sealed record Examination
{
    /// <summary>Which account the keys open.</summary>
    public required ProviderEnvironment Environment { get; init; }

    /// <summary>The version of its interface that is spoken.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>
    /// What was looked at: account and mode, every price, the webhook's endpoint, the portal, the permissions of the key, the difference of the clocks.
    /// </summary>
    public required IReadOnlyList<ExaminationFinding> Findings { get; init; }
}
