using Microsoft.EntityFrameworkCore.Design;

namespace ReadyKit.Sqlite.Internal;

/// <summary>Lets <c>dotnet ef</c> make migrations of the library's tables.</summary>
internal sealed class SqliteSchemaContextFactory : IDesignTimeDbContextFactory<SqliteSchemaContext>
{
    public SqliteSchemaContext CreateDbContext(string[] args) => new(SqliteSchemaContext.Options("Data Source=design.db"));
}
