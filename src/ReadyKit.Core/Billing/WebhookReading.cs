namespace ReadyKit.Billing;

/// <summary>What a provider made of a webhook: a signal, or the reason why it is refused.</summary>
public sealed record WebhookReading
{
    private WebhookReading(BillingSignal? signal, WebhookRefusal refusal)
    {
        Signal = signal;
        Refusal = refusal;
    }

    /// <summary>The signal; <see langword="null"/> when the webhook is refused.</summary>
    public BillingSignal? Signal { get; }

    /// <summary>Why the webhook is refused.</summary>
    public WebhookRefusal Refusal { get; }

    /// <summary>A genuine webhook.</summary>
    public static WebhookReading Accepted(BillingSignal signal) => new(signal, WebhookRefusal.None);

    /// <summary>A webhook that nothing may follow from.</summary>
    public static WebhookReading Refused(WebhookRefusal refusal) => new(null, refusal);
}
