using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReadyKit.Data.Internal.Isolation;

namespace ReadyKit.Data;

/// <summary>The database that configuration picks.</summary>
internal sealed class Database(
    IEnumerable<IDatabaseProvider> providers,
    IOptions<DatabaseOptions> options,
    IConfiguration configuration,
    IEnumerable<ISaveChangesInterceptor> interceptors,
    IEnumerable<IDbTransactionInterceptor> transactionInterceptors,
    IEnumerable<DbContextConfiguration> configurations,
    DatabaseState state,
    IServiceProvider services)
{
    // Whether they fit together was checked: see DatabaseSetupValidator.
    private string? _connectionString = DatabaseSetupValidator.ConnectionString(options.Value, configuration);

    public IDatabaseProvider Provider { get; } = Pick([.. providers], options.Value.Provider);

    /// <summary>Works with the login for migrations from now on, where there is one. For commands, before the first context is made.</summary>
    public void UseMigrationLogin() => _connectionString = options.Value.MigrationConnectionString ?? _connectionString;

    public void Configure(DbContextOptionsBuilder builder)
    {
        Provider.Configure(builder, _connectionString);
        builder.AddInterceptors(interceptors);
        builder.AddInterceptors(transactionInterceptors);
        LogFailuresOnce(builder);
        foreach (var configuration in configurations)
        {
            configuration.Configure(services, builder);
        }

        GuardServices.AddTo(builder);
    }

    /// <summary>
    /// Leaves it to the exception to tell of what failed, to whom it concerns: some failures are expected, such as of two who want the same unique value, and an
    /// outage would fill the log with one and the same.
    /// </summary>
    private static void LogFailuresOnce(DbContextOptionsBuilder builder) => builder.ConfigureWarnings(warnings => warnings.Log(
        (RelationalEventId.CommandError, LogLevel.Debug),
        (RelationalEventId.ConnectionError, LogLevel.Debug),
        (CoreEventId.SaveChangesFailed, LogLevel.Debug),
        (CoreEventId.QueryIterationFailed, LogLevel.Debug)));

    public ReadyKitSchemaContext CreateSchemaContext() => Provider.CreateSchemaContext(_connectionString);

    public bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is DbException inner && Provider.IsUniqueViolation(inner);

    /// <summary>
    /// Whether the failure, or what caused it, is that the database could not be reached, or could not take the write. The latter is remembered, and makes the app not
    /// ready until a write succeeds.
    /// </summary>
    public bool IsAway(Exception exception)
    {
        if (exception is not DbException failure)
        {
            return exception.InnerException is { } inner && IsAway(inner);
        }

        if (!Provider.RefusesWrite(failure))
        {
            return Provider.IsUnavailable(exception);
        }

        state.RefusesWrites = true;
        return true;
    }

    private static IDatabaseProvider Pick(IDatabaseProvider[] providers, string? name) =>
        providers.Length == 0
            ? throw new ReadyKitSetupException("No database is chosen. Add .UseSqlite() or .UsePostgreSql() after builder.AddReadyKit<…>().")
            : Array.Find(providers, p => name is null || p.Name == name)!;
}
