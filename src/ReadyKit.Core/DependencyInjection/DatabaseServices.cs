using ReadyKit;
using ReadyKit.Data;
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
            throw new ReadyKitSetupException(
                $"{typeof(TContext).Name} is registered already. Remove AddDbContext<{typeof(TContext).Name}>(…): AddReadyKit registers it, for the database that follows.");
        }

        services.AddSingleton<Database>();
        services.AddSingleton<DatabaseMigrator>();
        services.AddSingleton<DatabasePreparation>();
        services.AddSingleton<DatabaseState>();
        services.AddScoped<WorkspaceScope>();
        services.AddScoped<UniqueRows>();
        services.AddDbContextPool<TContext>((provider, options) => provider.GetRequiredService<Database>().Configure(options));
        BindToWorkspace<TContext>(services);
        services.AddScoped<ReadyKitDbContext>(provider => provider.GetRequiredService<TContext>());
        services.AddHostedService<DatabaseStartup>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database");
    }

    /// <summary>Wraps the pool's registration, so that every lease knows the workspace of its scope.</summary>
    private static void BindToWorkspace<TContext>(IServiceCollection services)
        where TContext : ReadyKitDbContext
    {
        var pooled = services.Last(s => s.ServiceType == typeof(TContext)).ImplementationFactory!;
        services.AddScoped(provider =>
        {
            var context = (TContext)pooled(provider);
            context.Use(provider.GetRequiredService<WorkspaceScope>());
            return context;
        });
    }
}
