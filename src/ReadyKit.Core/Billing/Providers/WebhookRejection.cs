namespace ReadyKit.Billing.Providers;

/// <summary>Why a webhook is refused.</summary>
public enum WebhookRejection
{
    /// <summary>It is not.</summary>
    None = 0,

    /// <summary>It cannot be read; answered 400.</summary>
    Malformed = 1,

    /// <summary>Its signature is missing, wrong or too old; answered 400.</summary>
    BadSignature = 2,

    /// <summary>Its user name or password is missing or wrong; answered 401.</summary>
    Unauthorized = 3,

    /// <summary>The secret to check it with is not configured; answered 503, so that the provider tries again.</summary>
    NotConfigured = 4,
}
