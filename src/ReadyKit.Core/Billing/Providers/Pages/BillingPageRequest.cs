namespace ReadyKit.Billing.Providers.Pages;

/// <summary>A page to be opened at a provider.</summary>
public sealed record BillingPageRequest
{
    /// <summary>What it is for.</summary>
    public required BillingPagePurpose Purpose { get; init; }

    /// <summary>Which attempt it is. The same attempt gives the same page to buy on.</summary>
    public required Attempt Attempt { get; init; }

    /// <summary>The provider's id of the customer.</summary>
    public required string CustomerId { get; init; }

    /// <summary>Where to send the person who is done; absolute.</summary>
    public required Uri ReturnUrl { get; init; }

    /// <summary>Where to send the person who gives up; absolute.</summary>
    public required Uri CancelUrl { get; init; }

    /// <summary>The language of the page (BCP 47), such as <c>de-CH</c>; <see langword="null"/> leaves it to the provider.</summary>
    public string? Locale { get; init; }

    /// <summary>
    /// To buy: our id of the subscription that is to come, at most 50 characters. At most one live subscription may have it, however many pages were opened with it.
    /// </summary>
    public string? Reference { get; init; }

    /// <summary>For the other purposes: the provider's id of the subscription that is meant.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>To buy, and to confirm a change: the plan.</summary>
    public Plan? Plan { get; init; }

    /// <summary>To buy, and to confirm a change: the price as the settings have it.</summary>
    public PlanPrice? Price { get; init; }

    /// <summary>To buy, and to confirm a change: the provider's id of the price.</summary>
    public string? PriceId { get; init; }

    /// <summary>How often the price is paid: the seats if it is per seat, 1 otherwise.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>To buy: on what terms the first days are free; <see langword="null"/> when none are.</summary>
    public TrialTerms? Trial { get; init; }
}
