namespace ReadyKit.Billing.Providers.Diagnostics;

/// <summary>A price that the settings name.</summary>
public sealed record ExpectedPrice
{
    /// <summary>The price as the settings have it.</summary>
    public required PlanPrice Price { get; init; }

    /// <summary>The provider's id of it.</summary>
    public required string PriceId { get; init; }

    /// <summary>Whether it only sold the plan before: then its amount may differ, and it need not be active.</summary>
    public bool IsFormer { get; init; }
}
