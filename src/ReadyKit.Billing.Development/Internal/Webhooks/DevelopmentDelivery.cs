using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Development.Internal.Webhooks;

/// <summary>Delivers the development provider's webhooks over HTTP to the app's own address, until each has been taken.</summary>
internal sealed class DevelopmentDelivery(
    DevelopmentStore store, DevelopmentOutbox outbox, IHostApplicationLifetime lifetime, ILogger<DevelopmentDelivery> logger) : QuietBackgroundService
{
    private static readonly TimeSpan _pollInterval = TimeSpan.FromSeconds(1);

    private bool _isFailing;

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        await WaitForServerAsync(stoppingToken);
        while (true)
        {
            await TryDeliverAsync(stoppingToken);
            await store.WaitForChangeAsync(_pollInterval, stoppingToken);
        }
    }

    /// <summary>Before the server listens nobody would take them.</summary>
    private async Task WaitForServerAsync(CancellationToken stoppingToken)
    {
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var started = lifetime.ApplicationStarted.Register(listens.SetResult);
        await listens.Task.WaitAsync(stoppingToken);
    }

    private async Task TryDeliverAsync(CancellationToken stoppingToken)
    {
        try
        {
            var failures = await outbox.DeliverDueAsync(stoppingToken);
            Note(failures.Count, failures is [var first, ..] ? first : "");
        }
        catch (BillingProviderException e)
        {
            Note(1, e.Message);
        }
    }

    /// <summary>Once per spell of failures is enough.</summary>
    private void Note(int count, string error)
    {
        if (count > 0 && !_isFailing)
        {
            Log.NotDelivered(logger, count, error);
        }

        _isFailing = count > 0;
    }
}
