using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Reaches the options of the app's context.</summary>
public static class DatabaseBuilderExtensions
{
    /// <summary>
    /// Adds to the options of the app's context, such as interceptors or a naming convention, after the database has configured them. The library's own
    /// tables and the guards of workspaces stay as they are. May be called several times.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Gets the app's services and the options. Called once: what it adds is shared by all contexts.</param>
    public static IReadyKitBuilder ConfigureDbContext(this IReadyKitBuilder builder, Action<IServiceProvider, DbContextOptionsBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddSingleton(new DbContextConfiguration(configure));
        return builder;
    }
}
