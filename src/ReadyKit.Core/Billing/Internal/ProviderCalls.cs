using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ReadyKit.Billing.Internal;

/// <summary>Asks a provider while a person waits: for a limited time, and failing without an exception.</summary>
internal sealed class ProviderCalls(IOptions<BillingOptions> options, ILogger<ProviderCalls> logger)
{
    public async Task<T?> TryAsync<T>(IBillingProvider provider, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
        where T : class
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(options.Value.ProviderTimeout);
        try
        {
            return await call(limited.Token);
        }
        catch (Exception e) when (IsFailure(e, cancellationToken))
        {
            Log.ProviderFailed(logger, provider.Name, e.GetType().Name);
            return null;
        }
    }

    private static bool IsFailure(Exception exception, CancellationToken cancellationToken) => exception
        is BillingProviderException or HttpRequestException or TimeoutException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}
