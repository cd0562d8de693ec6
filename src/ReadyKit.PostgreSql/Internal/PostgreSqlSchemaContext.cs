using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.PostgreSql.Internal;

internal sealed class PostgreSqlSchemaContext(DbContextOptions<PostgreSqlSchemaContext> options) : ReadyKitSchemaContext(options)
{
    public static DbContextOptions<PostgreSqlSchemaContext> Options(string connectionString) =>
        new DbContextOptionsBuilder<PostgreSqlSchemaContext>()
            .UseNpgsql(connectionString, o => o
                .MigrationsAssembly(typeof(PostgreSqlSchemaContext).Assembly.FullName)
                .MigrationsHistoryTable(HistoryTable))
            .LogFailedCommandsQuietly()
            .Options;
}
