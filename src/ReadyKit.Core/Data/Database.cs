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
    private readonly string? _connectionString = options.Value.ConnectionString ?? configuration.GetConnectionString("ReadyKit");

    public IDatabaseProvider Provider { get; } = Pick([.. providers], options.Value.Provider);

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

    /// <exception cref="ReadyKitSetupException">The connection string cannot be read.</exception>
    public ReadyKitSchemaContext CreateSchemaContext()
    {
        try
        {
            return Provider.CreateSchemaContext(_connectionString);
        }
        catch (ArgumentException e)
        {
            throw new ReadyKitSetupException($"ReadyKit:Database:ConnectionString cannot be read ({e.Message.TrimEnd('.')}).", e);
        }
    }

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

    private static IDatabaseProvider Pick(IDatabaseProvider[] providers, string? name)
    {
        if (providers.Length == 0)
        {
            throw new ReadyKitSetupException("No database is chosen. Add .UseSqlite() or .UsePostgreSql() after builder.AddReadyKit<…>().");
        }

        return name is null
            ? providers[0]
            : Array.Find(providers, p => p.Name == name) ?? throw new ReadyKitSetupException(
                $"ReadyKit:Database:Provider is '{name}', but only {string.Join(", ", providers.Select(p => $"'{p.Name}'"))} was added. Add the package's Use…() call or change the setting.");
    }
}
