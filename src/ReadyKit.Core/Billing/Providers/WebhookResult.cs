namespace ReadyKit.Billing.Providers;

/// <summary>What a provider made of a webhook: a signal, or the reason why it is refused.</summary>
public sealed record WebhookResult
{
    private WebhookResult(BillingProviderEvent? signal, WebhookRejection refusal)
    {
        Signal = signal;
        Refusal = refusal;
    }

    /// <summary>The signal; <see langword="null"/> when the webhook is refused.</summary>
    public BillingProviderEvent? Signal { get; }

    /// <summary>Why the webhook is refused.</summary>
    public WebhookRejection Refusal { get; }

    /// <summary>A genuine webhook.</summary>
    public static WebhookResult Accepted(BillingProviderEvent signal) => new(signal, WebhookRejection.None);

    /// <summary>A webhook that nothing may follow from.</summary>
    public static WebhookResult Refused(WebhookRejection refusal) => new(null, refusal);
}
