using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Data;

/// <summary>The sample with a context that repeats by itself, so that EF Core refuses transactions which are begun without asking it.</summary>
internal sealed class RetryingHost : CoreHost
{
    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSingleton(new DbContextConfiguration((_, options) =>
        {
            if (TestDatabase.Kind == PostgreSqlTestDatabase.Name)
            {
                options.UseNpgsql(npgsql => npgsql.EnableRetryOnFailure());
            }
            else
            {
                options.UseSqlite(sqlite => sqlite.ExecutionStrategy(dependencies => new Strategy(dependencies)));
            }
        }));
    }

    private sealed class Strategy(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, 3, TimeSpan.FromSeconds(1))
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is TimeoutException;
    }
}
