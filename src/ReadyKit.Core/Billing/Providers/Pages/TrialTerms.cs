namespace ReadyKit.Billing.Providers.Pages;

/// <summary>On what terms the first days are free.</summary>
public sealed record TrialTerms
{
    /// <summary>How many days are free, at least 1.</summary>
    public required int Days { get; init; }

    /// <summary>Whether a card is asked for before it begins. Default: yes.</summary>
    public bool NeedsCard { get; init; } = true;

    /// <summary>Whether a subscription that has no card when its trial ends is paused. Default: no, it ends.</summary>
    public bool PausesWithoutCard { get; init; }
}
