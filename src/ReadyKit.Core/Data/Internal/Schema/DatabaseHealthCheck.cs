using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ReadyKit.Data.Internal.Schema;

/// <summary>Healthy when the database is up to date and answers now; after a write was refused, when one succeeds again.</summary>
internal sealed class DatabaseHealthCheck(DatabaseState state, Database database, ReadyKitDbContext context) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext checkContext, CancellationToken cancellationToken = default) =>
        state.IsReady && await context.Database.CanConnectAsync(cancellationToken) && (!state.RefusesWrites || await TryWriteAsync(cancellationToken))
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy();

    private async Task<bool> TryWriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await context.Set<LibrarySchema>().ExecuteUpdateAsync(set => set.SetProperty(s => s.LeastVersion, s => s.LeastVersion), cancellationToken);
            state.RefusesWrites = false;
            return true;
        }
        catch (Exception e) when (database.IsAway(e))
        {
            return false;
        }
    }
}
