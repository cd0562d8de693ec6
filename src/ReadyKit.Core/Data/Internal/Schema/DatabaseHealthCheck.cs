using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ReadyKit.Data.Internal.Schema;

/// <summary>Healthy when the database is up to date and answers now.</summary>
internal sealed class DatabaseHealthCheck(DatabaseState state, ReadyKitDbContext context) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext checkContext, CancellationToken cancellationToken = default) =>
        state.IsReady && await context.Database.CanConnectAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy();
}
