using Microsoft.Extensions.DependencyInjection.Extensions;
using ReadyKit.Data;
using ReadyKit.PostgreSql.Internal;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps ReadyKit's rows in PostgreSQL.</summary>
public static class PostgreSqlBuilderExtensions
{
    /// <summary>
    /// Adds PostgreSQL, version 14 or later. Needs a connection string. When several databases are added, <c>ReadyKit:Database:Provider</c> picks
    /// one and this one's name is <c>postgresql</c>. Safe to call twice.
    /// </summary>
    public static IReadyKitBuilder UsePostgreSql(this IReadyKitBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IDatabaseProvider, PostgreSqlDatabaseProvider>());
        return builder;
    }
}
