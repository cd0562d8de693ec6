using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ReadyKit.Data;
using ReadyKit.Data.Internal.Isolation;
using ReadyKit.Data.Internal.Schema;

namespace Microsoft.Extensions.DependencyInjection;

internal static class DatabaseServices
{
    public static void AddDatabase<TContext>(this IReadyKitBuilder builder)
        where TContext : ReadyKitDbContext
    {
        builder.AddReadyKitOptions<DatabaseOptions, DatabaseOptionsValidator>(DatabaseOptions.Section);
        var services = builder.Services;
        if (services.Any(s => s.ServiceType == typeof(TContext)))
        {
            throw ForeignContextCheck<TContext>.RegisteredTwice();
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DatabaseOptions>, DatabaseSetupValidator>());
        services.TryAddSingleton<Database>();
        services.TryAddSingleton<DatabaseMigrator>();
        services.TryAddSingleton<DatabasePreparation>();
        services.TryAddSingleton<DatabaseState>();
        services.TryAddScoped<WorkspaceScope>();
        services.TryAddScoped<UniqueRows>();
        AddContext<TContext>(services);
        services.AddHostedService<DatabaseStartup>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database");
    }

    /// <summary>
    /// Not from a pool: a context that is kept beyond its scope would be lent to another workspace. EF Core's own registration gives way to one that tells
    /// each context the workspace of its scope.
    /// </summary>
    private static void AddContext<TContext>(IServiceCollection services)
        where TContext : ReadyKitDbContext
    {
        services.AddDbContext<TContext>((provider, options) => provider.GetRequiredService<Database>().Configure(options), optionsLifetime: ServiceLifetime.Singleton);
        services.RemoveAll<TContext>();
        services.TryAddScoped<ScopedContextFactory<TContext>>();
        services.AddScoped<IDbContextFactory<TContext>>(provider => provider.GetRequiredService<ScopedContextFactory<TContext>>());
        services.AddScoped<TContext>(provider => provider.GetRequiredService<ScopedContextFactory<TContext>>().CreateDbContext());
        services.AddScoped<ReadyKitDbContext>(provider => provider.GetRequiredService<TContext>());
        services.TryAddScoped<IAcrossWorkspaces, AcrossWorkspaces>();
        services.TryAddSingleton<IWorkspaceRunner, WorkspaceRunner>();
        services.AddHostedService(provider => new ForeignContextCheck<TContext>(services, provider.GetRequiredService<IServiceScopeFactory>()));
    }
}
