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

    [LoggerMessage(4, LogLevel.Warning, "A webhook of {Provider} was refused: {Refusal}.")]
    public static partial void WebhookRefused(ILogger logger, string provider, WebhookRejection refusal);

    [LoggerMessage(5, LogLevel.Information, "An event of {Provider} was received: {Type}.")]
    public static partial void EventReceived(ILogger logger, string provider, string type);

    [LoggerMessage(7, LogLevel.Warning, "{Count} live subscriptions are with the billing provider {Provider}, which is not added: nobody looks after them, and their owners cannot manage them. Add it again, or end them.")]
    public static partial void ProviderMissing(ILogger logger, int count, string provider);

    [LoggerMessage(8, LogLevel.Warning, "{Count} live subscriptions are to the plan {Plan}, which ReadyKit:Billing:Plans does not have: they give nothing. Configure it again, or end them.")]
    public static partial void PlanMissing(ILogger logger, int count, string plan);

    [LoggerMessage(9, LogLevel.Information, "It was not looked for subscriptions without a provider or a plan: {Error}.")]
    public static partial void OrphansUnknown(ILogger logger, string error);
}
