namespace ReadyKit.Billing;

/// <summary>The stable codes of billing's refusals. See also <see cref="ErrorCodes"/>.</summary>
public static class BillingErrors
{
    /// <summary>The plan has no room for one more.</summary>
    public const string LimitReached = "limit_reached";

    /// <summary>The workspace may be looked at but not changed, because its subscription is not paid or is paused.</summary>
    public const string ReadOnly = "read_only";

    /// <summary>There is no such plan to buy.</summary>
    public const string UnknownPlan = "unknown_plan";

    /// <summary>The workspace has a subscription already.</summary>
    public const string AlreadySubscribed = "already_subscribed";

    /// <summary>A payment was begun whose money has not arrived yet.</summary>
    public const string PaymentProcessing = "payment_processing";

    /// <summary>There is no subscription to manage.</summary>
    public const string NoSubscription = "no_subscription";

    /// <summary>The subscription is with a payment provider that is not connected any more.</summary>
    public const string ProviderDisconnected = "provider_disconnected";

    /// <summary>The subscription was changed at the provider since it was seen here.</summary>
    public const string SubscriptionChanged = "subscription_changed";

    /// <summary>The provider refuses to change the subscription in this way.</summary>
    public const string ChangeRefused = "change_refused";

    /// <summary>The payment provider could not be reached in time.</summary>
    public const string ProviderUnavailable = "provider_unavailable";

    /// <summary>Billing is for the workspace's admins.</summary>
    public const string Forbidden = "forbidden";

    internal static OperationResult<Uri> NoSuchPlan() => OperationResult<Uri>.Failed(UnknownPlan, field: "plan");

    internal static OperationResult<Uri> SubscribedAlready() => OperationResult<Uri>.Failed(AlreadySubscribed, ErrorKind.Conflict);

    internal static OperationResult<Uri> StillProcessing() => OperationResult<Uri>.Failed(PaymentProcessing, ErrorKind.Conflict);

    internal static OperationResult<Uri> NotSubscribed() => OperationResult<Uri>.Failed(NoSubscription, ErrorKind.Conflict);

    internal static OperationResult<Uri> ProviderGone() => OperationResult<Uri>.Failed(ProviderDisconnected, ErrorKind.Conflict);

    internal static OperationResult<Uri> ChangedMeanwhile() => OperationResult<Uri>.Failed(SubscriptionChanged, ErrorKind.Conflict);

    internal static OperationResult<Uri> RefusedChange() => OperationResult<Uri>.Failed(ChangeRefused, ErrorKind.Conflict);

    internal static OperationResult<Uri> Unavailable() => OperationResult<Uri>.Failed(ProviderUnavailable, ErrorKind.Unavailable);

    internal static OperationResult<Uri> NotAllowed() => OperationResult<Uri>.Failed(Forbidden, ErrorKind.Forbidden);
}
