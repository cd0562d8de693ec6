using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ReadyKit.Core.Tests.Isolation;

internal static class TestTables
{
    /// <summary>Migrates the library's tables, and makes those of the test's entities without migrations.</summary>
    public static async Task CreateTablesAsync<TContext>(this WebApplication app)
        where TContext : DbContext
    {
        await using var library = app.Services.GetRequiredService<ReadyKit.Data.Database>().CreateSchemaContext();
        await library.Database.MigrateAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<TContext>();
        await ((RelationalDatabaseCreator)context.GetService<IRelationalDatabaseCreator>()).CreateTablesAsync();
    }
}
