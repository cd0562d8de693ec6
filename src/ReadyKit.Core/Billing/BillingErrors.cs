namespace ReadyKit.Billing;

/// <summary>The stable codes of billing's refusals.</summary>
public static class BillingErrors
{
    /// <summary>The plan has no room for one more.</summary>
    public const string LimitReached = "limit_reached";

    /// <summary>The workspace may be looked at but not changed, because its subscription is not paid or is paused.</summary>
    public const string ReadOnly = "read_only";

    /// <summary>The workspace's plan does not include it.</summary>
    public const string PlanRequired = "plan_required";

    /// <summary>There is no such plan to buy.</summary>
    public const string UnknownPlan = "unknown_plan";

    /// <summary>The workspace has a subscription already.</summary>
    public const string AlreadySubscribed = "already_subscribed";

    /// <summary>A payment was begun whose money has not arrived yet.</summary>
    public const string PaymentProcessing = "payment_processing";

    /// <summary>There is no subscription to manage.</summary>
    public const string NoSubscription = "no_subscription";

    /// <summary>The subscription was changed at the provider since it was seen here.</summary>
    public const string SubscriptionChanged = "subscription_changed";

    /// <summary>The provider refuses to change the subscription in this way.</summary>
    public const string ChangeRefused = "change_refused";

    /// <summary>The payment provider could not be reached in time.</summary>
    public const string ProviderUnavailable = "provider_unavailable";

    /// <summary>Billing is for the workspace's admins.</summary>
    public const string Forbidden = "forbidden";

    internal const string ReadOnlyMessage = "The workspace is read-only until its subscription is paid again.";

    internal static OperationResult<Uri> NoSuchPlan() => Of(ErrorKind.Invalid, UnknownPlan, "There is no such plan to buy.", "plan");

    internal static OperationResult<Uri> SubscribedAlready() =>
        Of(ErrorKind.Conflict, AlreadySubscribed, "The workspace has a subscription already. Manage it on the billing page.");

    internal static OperationResult<Uri> StillProcessing() => Of(
        ErrorKind.Conflict, PaymentProcessing, "Your payment is being confirmed. The plan changes as soon as it has come; there is nothing more to pay until then.");

    internal static OperationResult<Uri> NotSubscribed() => Of(ErrorKind.Conflict, NoSubscription, "The workspace has no subscription yet.");

    internal static OperationResult<Uri> NothingToManage() => Of(
        ErrorKind.Conflict, NoSubscription, "There is nothing to manage: the payment provider has no subscription of this workspace any more.");

    internal static OperationResult<Uri> ProviderGone() => Of(
        ErrorKind.Conflict, NoSubscription, "The subscription is with a payment provider that is not connected any more. Ask those who run this site.");

    internal static OperationResult<Uri> ChangedMeanwhile() =>
        Of(ErrorKind.Conflict, SubscriptionChanged, "The subscription was changed meanwhile. Look at it again.");

    internal static OperationResult<Uri> RefusedChange() =>
        Of(ErrorKind.Conflict, ChangeRefused, "The payment provider does not make this change. Manage the subscription on its page.");

    internal static OperationResult<Uri> Unavailable() =>
        Of(ErrorKind.Unavailable, ProviderUnavailable, "The payment page cannot be reached at the moment. Try again in a minute.");

    internal static OperationResult<Uri> NotAllowed() => Of(ErrorKind.Forbidden, Forbidden, "Billing is managed by the workspace's admins.");

    private static OperationResult<Uri> Of(ErrorKind kind, string code, string message, string? field = null) =>
        OperationResult<Uri>.Failed(kind, code, message, field);
}
