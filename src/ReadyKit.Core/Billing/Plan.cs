namespace ReadyKit.Billing;

/// <summary>What a workspace can be on. Made of an item of <c>ReadyKit:Billing:Plans</c>.</summary>
public sealed record Plan
{
    /// <summary>The id that code and configuration use, such as <c>pro</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name as people see it.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence for the pages that sell it. Default: none.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its place in the settings, from 0. Of two plans the one with the higher rank is more; amounts of money do not compare.</summary>
    public required int Rank { get; init; }

    /// <summary>Its prices in the order of the settings, also those that are not offered any more. The free plan has none.</summary>
    public IReadOnlyList<PlanPrice> Prices { get; init; } = [];

    /// <summary>Lines for people, such as <c>Unlimited projects</c>. Code never asks for them.</summary>
    public IReadOnlyList<string> Highlights { get; init; } = [];

    /// <summary>Codes of what it includes, such as <c>reports.export</c>. Code asks for them, as <see cref="RequireFeatureAttribute"/> does.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>The most of each countable thing, by the limit's name; what is not named is unlimited.</summary>
    public IReadOnlyDictionary<string, int> Limits { get; init; } = new Dictionary<string, int>();

    /// <summary>Whether nothing is paid for it, because it has no prices.</summary>
    public bool IsFree => Prices.Count == 0;
}
