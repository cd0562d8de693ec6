using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ReadyKit.Data.Internal.Isolation;

/// <summary>
/// Refuses to start with a context beside the app's own that maps tables of workspaces: nothing would keep them apart there. Refuses as well what says again how the app's own is made.
/// </summary>
internal sealed class ForeignContextCheck<TContext>(IServiceCollection registrations, IServiceScopeFactory scopes) : IHostedLifecycleService
    where TContext : ReadyKitDbContext
{
    private static readonly string _name = typeof(TContext).Name;

    public static ReadyKitSetupException RegisteredTwice() => new ReadyKitSetupException(
        $"Both AddDbContext<{_name}>(…) and AddReadyKit<{_name}>() register {_name}. Remove AddDbContext<{_name}>(…): AddReadyKit registers it, for the database "
        + "that follows. What AddDbContext said of the options beside the database goes into .ConfigureDbContext((services, options) => …).");

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (scope.ServiceProvider.GetServices<IDbContextOptionsConfiguration<TContext>>().Count(c => ChoosesDatabase(c, scope.ServiceProvider)) > 1)
        {
            throw RegisteredTwice();
        }

        var foreign = registrations.Select(r => r.ServiceType)
            .Where(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(DbContextOptions<>))
            .Select(t => t.GetGenericArguments()[0])
            .Where(t => !t.IsAssignableTo(typeof(ReadyKitDbContext)))
            .Distinct().ToList();
        if (foreign.Count == 0)
        {
            return;
        }

        var tables = WorkspaceTables.Of(scope.ServiceProvider.GetRequiredService<ReadyKitDbContext>().Model);
        foreach (var type in foreign)
        {
            if (scope.ServiceProvider.GetService(type) is DbContext context)
            {
                Check(context, tables);
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool ChoosesDatabase(IDbContextOptionsConfiguration<TContext> configuration, IServiceProvider services)
    {
        var options = new DbContextOptionsBuilder<TContext>();
        configuration.Configure(services, options);
        return options.Options.Extensions.Any(e => e.Info.IsDatabaseProvider);
    }

    private static void Check(DbContext context, IReadOnlyList<StoreObjectIdentifier> tables)
    {
        var found = context.Model.GetEntityTypes().FirstOrDefault(t => typeof(IWorkspaceScoped).IsAssignableFrom(t.ClrType)
            || tables.Any(table => table.Name == (t.GetTableName() ?? t.GetViewName())));
        if (found is not null)
        {
            throw new ReadyKitSetupException(
                $"{context.GetType().Name} maps {found.DisplayName()}, whose table holds rows of workspaces, and keeps none apart. "
                + $"Take {found.DisplayName()} out of it and use the app's ReadyKitDbContext, of which IDbContextFactory<…> makes as many as are needed.");
        }
    }
}
