namespace ReadyKit.Billing.Providers.Diagnostics;

/// <summary>One thing that was looked at.</summary>
public sealed record ExaminationFinding
{
    /// <summary>What was looked at, in a few words, such as <c>price pro-year</c> or <c>webhook</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>How it is.</summary>
    public required FindingLevel Level { get; init; }

    /// <summary>What is the matter and what to do about it, in a sentence for those who run the app; or what is so.</summary>
    public required string Detail { get; init; }
}
