using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;
using ReadyKit.Data;

namespace ReadyKit.PostgreSql.Internal;

internal sealed class PostgreSqlDatabaseProvider(ILogger<PostgreSqlDatabaseProvider> logger) : IDatabaseProvider
{
    public string Name => "postgresql";

    public void Configure(DbContextOptionsBuilder options, string? connectionString) =>
        options.UseNpgsql(Require(connectionString), o => o.ExecutionStrategy(d => new RepeatingExecutionStrategy(d)));

    public ReadyKitSchemaContext CreateSchemaContext(string? connectionString) =>
        new PostgreSqlSchemaContext(PostgreSqlSchemaContext.Options(Require(connectionString)));

    public Task<IAsyncDisposable> LockMigrationsAsync(DbContext context, CancellationToken cancellationToken) =>
        PostgreSqlMigrationLock.AcquireAsync(context, logger, cancellationToken);

    public bool IsUniqueViolation(DbException exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public bool RefusesWrite(DbException exception) => exception is PostgresException
    {
        SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.LockNotAvailable,
    };

    public bool IsUnavailable(Exception exception) => exception switch
    {
        PostgresException e => e.SqlState is PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown
            or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.TooManyConnections,
        // Without a cause it is no matter of the network, such as a password that is missing.
        NpgsqlException { InnerException: IOException } or SocketException or TimeoutException => true,
        _ => exception.InnerException is { } inner && IsUnavailable(inner),
    };

    // Parsed here, so that a mistake shows at the start and not with the first connection.
    private static string Require(string? connectionString) => connectionString is not null
        ? new NpgsqlConnectionStringBuilder(connectionString).ConnectionString
        : throw new ReadyKitSetupException(
            "PostgreSQL needs a connection string. Set ReadyKit:Database:ConnectionString (environment: ReadyKit__Database__ConnectionString).");
}
