namespace ReadyKit.Billing.Providers;

/// <summary>What a provider made of a webhook: an event to work off, one to keep for later, or the reason why it is refused.</summary>
public sealed record WebhookResult
{
    private WebhookResult()
    {
    }

    /// <summary>The event; <see langword="null"/> when the webhook is refused.</summary>
    public BillingProviderEvent? Event { get; private init; }

    /// <summary>Why the event is kept and not worked off.</summary>
    public WebhookParking Parking { get; private init; }

    /// <summary>Why the webhook is refused.</summary>
    public WebhookRejection Rejection { get; private init; }

    /// <summary>A genuine webhook.</summary>
    public static WebhookResult Accepted(BillingProviderEvent happened) => new() { Event = happened };

    /// <summary>A genuine webhook that nothing may follow from as things are. It is stored for 35 days and answered like any other.</summary>
    public static WebhookResult Parked(BillingProviderEvent happened, WebhookParking why) => new() { Event = happened, Parking = why };

    /// <summary>A webhook that nothing may follow from.</summary>
    public static WebhookResult Refused(WebhookRejection why) => new() { Rejection = why };
}
