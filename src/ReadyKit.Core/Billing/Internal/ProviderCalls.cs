using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Internal;

/// <summary>Asks a provider while a person waits: for a limited time, and failing without an exception.</summary>
internal sealed class ProviderCalls(IOptions<BillingOptions> options, ILogger<ProviderCalls> logger)
{
    /// <summary>Gives what the provider answered; <see langword="null"/> when it failed.</summary>
    public async Task<T?> TryAsync<T>(IBillingProvider provider, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
        where T : class
    {
        T? answer = null;
        await TryRunAsync(provider, async limited => { answer = await call(limited); }, cancellationToken);
        return answer;
    }

    /// <summary>Whether it did not fail.</summary>
    public async Task<bool> TryRunAsync(IBillingProvider provider, Func<CancellationToken, Task> call, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(options.Value.ProviderTimeout);
        try
        {
            await call(limited.Token);
            return true;
        }
        catch (Exception e) when (IsFailure(e, cancellationToken))
        {
            Log.ProviderFailed(logger, provider.Name, e.GetType().Name);
            return false;
        }
    }

    private static bool IsFailure(Exception exception, CancellationToken cancellationToken) => exception
        is BillingProviderException or HttpRequestException or TimeoutException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}
