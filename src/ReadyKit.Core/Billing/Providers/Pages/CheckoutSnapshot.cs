namespace ReadyKit.Billing.Providers.Pages;

/// <summary>A page to pay on as the provider has it now.</summary>
public sealed record CheckoutSnapshot
{
    /// <summary>Where it stands.</summary>
    public required CheckoutStatus Status { get; init; }

    /// <summary>The provider's id of the customer it is for, or led to; <see langword="null"/> when the page is unknown.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The provider's id of the subscription it led to, once there is one.</summary>
    public string? SubscriptionId { get; init; }
}
