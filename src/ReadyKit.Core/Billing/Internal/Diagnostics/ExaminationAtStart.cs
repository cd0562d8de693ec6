using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Diagnostics;
using ReadyKit.Data;

namespace ReadyKit.Billing.Internal.Diagnostics;

/// <summary>Has the provider that sells examined once the app is there. It only warns: a provider that is down keeps no app from starting.</summary>
internal sealed class ExaminationAtStart(
    IServiceScopeFactory scopes, DatabaseState database, IHostApplicationLifetime lifetime, ILogger<ExaminationAtStart> logger) : QuietBackgroundService
{
    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        // An app that does not get to serve says why by itself.
        var serves = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var started = lifetime.ApplicationStarted.Register(serves.SetResult);
        await serves.Task.WaitAsync(stoppingToken);
        await database.WaitAsync(stoppingToken);
        await using var scope = scopes.CreateAsyncScope();

        // Not asked for before: this is made ahead of the check of all settings, which tells everything that is wrong at once.
        if (scope.ServiceProvider.GetRequiredService<BillingProviders>().Current is not { } provider)
        {
            return;
        }

        try
        {
            var examination = await scope.ServiceProvider.GetRequiredService<ProviderExaminer>().ExamineAsync(provider, stoppingToken);
            foreach (var finding in examination.Findings.Where(f => f.Level != FindingLevel.Ok))
            {
                Log.Finding(logger, provider.Name, finding.Subject, finding.Detail);
            }
        }
        catch (Exception e) when (!IsEnd(e, stoppingToken))
        {
            Log.NotExamined(logger, provider.Name, e is BillingProviderException failure ? failure.Failure.ToString() : e.GetType().Name);
        }
    }
}
