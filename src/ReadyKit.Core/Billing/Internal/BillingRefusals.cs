namespace ReadyKit.Billing.Internal;

/// <summary>Why nobody is led to a page of the provider.</summary>
internal static class BillingRefusals
{
    public static OperationResult<Uri> UnknownPlan() => Of(ErrorKind.Invalid, BillingCodes.UnknownPlan, "There is no such plan to buy.", "plan");

    public static OperationResult<Uri> AlreadySubscribed() =>
        Of(ErrorKind.Conflict, BillingCodes.AlreadySubscribed, "The workspace has a subscription already. Manage it on the billing page.");

    public static OperationResult<Uri> PaymentUnderWay() => Of(
        ErrorKind.Conflict, BillingCodes.PaymentUnderWay, "Your payment is being confirmed. The plan changes as soon as it has come; there is nothing more to pay until then.");

    public static OperationResult<Uri> CheckoutOpen() => Of(
        ErrorKind.Conflict, BillingCodes.CheckoutOpen, "A payment page that was opened before can still be paid. Choose the same plan as then, or wait until the page has expired.");

    public static OperationResult<Uri> NoSubscription() => Of(ErrorKind.Conflict, BillingCodes.NoSubscription, "The workspace has no subscription yet.");

    public static OperationResult<Uri> NothingToManage() => Of(
        ErrorKind.Conflict, BillingCodes.NoSubscription, "There is nothing to manage: the payment provider has no subscription of this workspace any more.");

    public static OperationResult<Uri> ProviderGone() => Of(
        ErrorKind.Conflict, BillingCodes.NoSubscription, "The subscription is with a payment provider that is not connected any more. Ask those who run this site.");

    public static OperationResult<Uri> Unavailable() =>
        Of(ErrorKind.Unavailable, BillingCodes.ProviderUnavailable, "The payment page cannot be reached at the moment. Try again in a minute.");

    public static OperationResult<Uri> Forbidden() => Of(ErrorKind.Forbidden, BillingCodes.Forbidden, "Billing is managed by the workspace's admins.");

    private static OperationResult<Uri> Of(ErrorKind kind, string code, string message, string? field = null) =>
        OperationResult<Uri>.Failed(kind, code, message, field);
}
