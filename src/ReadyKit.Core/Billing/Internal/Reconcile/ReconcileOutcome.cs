namespace ReadyKit.Billing.Internal.Reconcile;

/// <summary>What a comparison with a provider brought.</summary>
internal sealed record ReconcileOutcome
{
    /// <summary>How many subscriptions the provider has.</summary>
    public required int Listed { get; init; }

    /// <summary>How many live ones the app has.</summary>
    public required int Live { get; init; }

    /// <summary>How many of those would end.</summary>
    public required int Ending { get; init; }

    /// <summary>Whether that is too many, so that nothing was changed.</summary>
    public required bool IsStopped { get; init; }

    /// <summary>The customers that differ, by the provider's ids.</summary>
    public required IReadOnlyList<string> Customers { get; init; }
}
