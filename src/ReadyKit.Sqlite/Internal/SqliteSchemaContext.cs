using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using ReadyKit.Data;

namespace ReadyKit.Sqlite.Internal;

internal sealed class SqliteSchemaContext(DbContextOptions<SqliteSchemaContext> options) : ReadyKitSchemaContext(options)
{
    public static DbContextOptions<SqliteSchemaContext> Options(string connectionString) =>
        new DbContextOptionsBuilder<SqliteSchemaContext>()
            .UseSqlite(connectionString, o => o
                .MigrationsAssembly(typeof(SqliteSchemaContext).Assembly.FullName)
                .MigrationsHistoryTable(HistoryTable))
            .AddInterceptors(ConnectionSetup.Instance)
            .ReplaceService<IMigrationCommandExecutor, AtomicMigrations>()
            .Options;
}
