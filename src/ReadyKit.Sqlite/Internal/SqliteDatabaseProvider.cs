using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReadyKit.Data;
using SQLitePCL;

namespace ReadyKit.Sqlite.Internal;

internal sealed class SqliteDatabaseProvider(IHostEnvironment environment, ILogger<SqliteDatabaseProvider> logger) : IDatabaseProvider
{
    private const int UniqueConstraint = 2067;
    private const int PrimaryKeyConstraint = 1555;

    public string Name => "sqlite";

    public void Configure(DbContextOptionsBuilder options, string? connectionString) =>
        options.UseSqlite(Resolve(connectionString)).AddInterceptors(ConnectionSetup.Instance).ReplaceService<IMigrationCommandExecutor, AtomicMigrations>();

    public ReadyKitSchemaContext CreateSchemaContext(string? connectionString) =>
        new SqliteSchemaContext(SqliteSchemaContext.Options(Resolve(connectionString)));

    public Task<IAsyncDisposable> LockMigrationsAsync(DbContext context, CancellationToken cancellationToken) =>
        SqliteMigrationLock.AcquireAsync(context, logger, cancellationToken);

    public bool IsUniqueViolation(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint };

    public bool RefusesWrite(DbException exception) => exception is SqliteException
    {
        SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_READONLY or raw.SQLITE_IOERR or raw.SQLITE_FULL,
    };

    public bool IsUnavailable(Exception exception) => false;

    private string Resolve(string? connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString ?? "Data Source=readykit.db");
        var isFile = builder.DataSource.Length > 0 && builder.Mode != SqliteOpenMode.Memory
            && !builder.DataSource.StartsWith(':') && !builder.DataSource.StartsWith("file:", StringComparison.Ordinal);
        if (isFile)
        {
            builder.DataSource = Path.GetFullPath(builder.DataSource, environment.ContentRootPath);
        }

        return builder.ToString();
    }
}
