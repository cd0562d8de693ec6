using Microsoft.Extensions.Logging;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Internal;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "The lease on billing customer {CustomerId} was lost; nothing was written.")]
    public static partial void LeaseLost(ILogger logger, Guid customerId);

    [LoggerMessage(2, LogLevel.Error, "A workspace has {Count} live subscriptions (billing customer {CustomerId}); it may be charged more than once.")]
    public static partial void SeveralLive(ILogger logger, int count, Guid customerId);

    [LoggerMessage(3, LogLevel.Warning, "The billing provider {Provider} failed: {Error}.")]
    public static partial void ProviderFailed(ILogger logger, string provider, string error);

    [LoggerMessage(4, LogLevel.Warning, "A webhook of {Provider} was refused: {Rejection}.")]
    public static partial void WebhookRefused(ILogger logger, string provider, WebhookRejection rejection);

    [LoggerMessage(5, LogLevel.Information, "An event of {Provider} was received: {Type}.")]
    public static partial void EventReceived(ILogger logger, string provider, string type);

    [LoggerMessage(7, LogLevel.Warning, "{Count} live subscriptions are with the billing provider {Provider}, which is not added: nobody looks after them, and their owners cannot manage them. Add it again, or end them.")]
    public static partial void ProviderMissing(ILogger logger, int count, string provider);

    [LoggerMessage(8, LogLevel.Warning, "{Count} live subscriptions are to the plan {Plan}, which ReadyKit:Billing:Plans does not have: they give nothing. Configure it again, or end them.")]
    public static partial void PlanMissing(ILogger logger, int count, string plan);

    [LoggerMessage(9, LogLevel.Information, "It was not looked for subscriptions without a provider or a plan: {Error}.")]
    public static partial void OrphansUnknown(ILogger logger, string error);

    [LoggerMessage(10, LogLevel.Error, "The billing provider {Provider} does not know billing customer {CustomerId} with the keys that are configured: nothing was changed. Check the keys, and whether they are those of the same account and of live or test mode.")]
    public static partial void WrongEnvironment(ILogger logger, string provider, Guid customerId);

    [LoggerMessage(11, LogLevel.Error, "The subscription {SubscriptionId} at {Provider} is to the price {PriceId}, which no plan has; it keeps the plan {Plan}. Add the price to ReadyKit:Billing:Plans.")]
    public static partial void PriceUnknown(ILogger logger, string subscriptionId, string provider, string priceId, string plan);

    [LoggerMessage(15, LogLevel.Warning, "The billing provider {Provider}, {Subject}: {Detail}")]
    public static partial void Finding(ILogger logger, string provider, string subject, string detail);

    [LoggerMessage(16, LogLevel.Warning, "The billing provider {Provider} could not be examined: {Error}. The app runs; 'billing doctor' examines it again.")]
    public static partial void NotExamined(ILogger logger, string provider, string error);

    [LoggerMessage(17, LogLevel.Error, "A comparison with the billing provider {Provider} would have ended {Ending} of {Live} live subscriptions, more than ReadyKit:Billing:MaxEndingShare allows: it changed nothing. Check the keys and the account; 'billing reconcile --dry-run' shows what would change.")]
    public static partial void ReconcileStopped(ILogger logger, string provider, int ending, int live);

    [LoggerMessage(18, LogLevel.Information, "A comparison with the billing provider {Provider} found {Changed} customers to look at.")]
    public static partial void Reconciled(ILogger logger, string provider, int changed);

    [LoggerMessage(19, LogLevel.Error, "The billing provider {Provider} meters no usage; a report of {Meter} was dropped.")]
    public static partial void NoMeter(ILogger logger, string provider, string meter);

    [LoggerMessage(13, LogLevel.Warning, "An event of {Provider} is kept and not worked off ({Type}): {Parking}.")]
    public static partial void EventParked(ILogger logger, string provider, string type, WebhookParking parking);

    [LoggerMessage(14, LogLevel.Warning, "{Count} events of {Provider} are parked already: another one was not kept. Is the account shared with other apps, or the webhook of the wrong mode?")]
    public static partial void TooManyParked(ILogger logger, string provider, int count);

    [LoggerMessage(12, LogLevel.Warning, "The page {CheckoutId} of a checkout that is over can still be paid at {Provider}; it is tried again to close it.")]
    public static partial void PageStillOpen(ILogger logger, string checkoutId, string provider);
}
