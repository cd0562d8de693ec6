namespace ReadyKit.Billing.Internal;

/// <summary>The stable codes of billing's refusals.</summary>
internal static class BillingCodes
{
    public const string LimitReached = "limit_reached";

    public const string ReadOnly = "read_only";

    public const string PlanRequired = "plan_required";

    public const string UnknownPlan = "unknown_plan";

    public const string AlreadySubscribed = "already_subscribed";

    public const string PaymentUnderWay = "payment_under_way";

    public const string CheckoutOpen = "checkout_open";

    public const string NoSubscription = "no_subscription";

    public const string ProviderUnavailable = "provider_unavailable";

    public const string Forbidden = "forbidden";

    public const string ReadOnlyMessage = "The workspace is read-only until its subscription is paid again.";
}
