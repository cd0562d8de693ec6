using Microsoft.EntityFrameworkCore.Design;

namespace ReadyKit.PostgreSql.Internal;

/// <summary>Lets <c>dotnet ef</c> make migrations of the library's tables.</summary>
internal sealed class PostgreSqlSchemaContextFactory : IDesignTimeDbContextFactory<PostgreSqlSchemaContext>
{
    public PostgreSqlSchemaContext CreateDbContext(string[] args) => new(PostgreSqlSchemaContext.Options("Host=localhost;Database=design"));
}
