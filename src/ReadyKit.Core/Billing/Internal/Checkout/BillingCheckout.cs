namespace ReadyKit.Billing.Internal.Checkout;

/// <summary>
/// A checkout that was begun. It is stored before the provider is called and its id is the idempotency key, so that whoever begins the same again
/// comes to the same page.
/// </summary>
internal sealed class BillingCheckout
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid WorkspaceId { get; init; }

    /// <summary>The workspace's id while the checkout is open; unique, so that a workspace has one open at most.</summary>
    public Guid? OpenFor { get; set; }

    public required string Provider { get; init; }

    public required string PlanId { get; init; }

    /// <summary>The id of the price in the settings.</summary>
    public required string PriceId { get; init; }

    /// <summary>The provider's id of the price.</summary>
    public required string ProviderPriceId { get; init; }

    /// <summary>How often the price is paid. Stored, so that a repetition asks for the same.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>How many days are free at first.</summary>
    public int TrialDays { get; init; }

    /// <summary>
    /// Our id of the subscription that is to come. Checkouts of a workspace share it until there is one, so that of all their pages one at most leads to a
    /// subscription, also where pages cannot be closed.
    /// </summary>
    public required Guid Reference { get; init; }

    /// <summary>The language of the page.</summary>
    public string? Locale { get; init; }

    public required Guid StartedById { get; init; }

    public required string StartedByName { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>The number of the attempt to open its page.</summary>
    public int Attempt { get; set; } = 1;

    public string? ProviderCheckoutId { get; set; }

    public string? Url { get; set; }
}
