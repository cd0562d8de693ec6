using Microsoft.Extensions.DependencyInjection.Extensions;
using ReadyKit.Data;
using ReadyKit.Sqlite.Internal;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps ReadyKit's rows in SQLite.</summary>
public static class SqliteBuilderExtensions
{
    /// <summary>
    /// Adds SQLite. Without a connection string the database is the file <c>readykit.db</c> in the app's folder. When several databases are added,
    /// <c>ReadyKit:Database:Provider</c> picks one and this one's name is <c>sqlite</c>. Safe to call twice.
    /// </summary>
    public static IReadyKitBuilder UseSqlite(this IReadyKitBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IDatabaseProvider, SqliteDatabaseProvider>());
        return builder;
    }
}
