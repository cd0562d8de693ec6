namespace ReadyKit.Billing.Providers.Diagnostics;

/// <summary>What the settings say, to be held against what a provider has.</summary>
public sealed record ExaminationRequest
{
    /// <summary>Every price that it sells or once sold.</summary>
    public required IReadOnlyList<ExpectedPrice> Prices { get; init; }

    /// <summary>Where its webhooks are taken in; absolute.</summary>
    public required Uri WebhookUrl { get; init; }

    /// <summary>The account that customers were seen in, if there are any.</summary>
    public ProviderEnvironment? Environment { get; init; }

    /// <summary>What time it is here.</summary>
    public required DateTimeOffset Now { get; init; }
}
