using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReadyKit.Data;

namespace ReadyKit.Billing.Internal.Diagnostics;

/// <summary>Says at start which subscriptions nobody looks after, because their provider or their plan is not configured any more.</summary>
internal sealed class OrphanedSubscriptions(
    IServiceScopeFactory scopes, DatabaseState database, ILogger<OrphanedSubscriptions> logger) : QuietBackgroundService
{
    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            await database.WaitAsync(stoppingToken);
            await WarnAsync(stoppingToken);
        }
        catch (Exception e) when (!IsEnd(e, stoppingToken))
        {
            // The app runs as well without the warning.
            Log.OrphansUnknown(logger, e.GetType().Name);
        }
    }

    private async Task WarnAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var across = scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Cross();
        // Not asked for before: this is made ahead of the check of all settings, which tells everything that is wrong at once.
        var providers = scope.ServiceProvider.GetRequiredService<BillingProviders>();
        var plans = scope.ServiceProvider.GetRequiredService<IPlanCatalog>();
        var sold = await scope.ServiceProvider.GetRequiredService<ReadyKitDbContext>().Set<Subscription>()
            .IgnoreQueryFilters([WorkspaceFilter.Name])
            .Live()
            .GroupBy(s => new { s.Provider, s.PlanId })
            .Select(g => new { g.Key.Provider, g.Key.PlanId, Count = g.Count() })
            .ToListAsync(cancellationToken);
        foreach (var group in sold.Where(s => providers.Find(s.Provider) is null).GroupBy(s => s.Provider))
        {
            Log.ProviderMissing(logger, group.Sum(s => s.Count), group.Key);
        }

        foreach (var group in sold.Where(s => plans.Find(s.PlanId!) is null).GroupBy(s => s.PlanId))
        {
            Log.PlanMissing(logger, group.Sum(s => s.Count), group.Key!);
        }
    }
}
