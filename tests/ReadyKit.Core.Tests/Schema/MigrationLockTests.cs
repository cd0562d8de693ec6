using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ReadyKit.Data;
using ReadyKit.Data.Internal.Schema;
using SaasHost.Data;

namespace ReadyKit.Core.Tests.Schema;

public sealed class MigrationLockTests
{
    [Fact]
    [Trait("Case", "C11")]
    public async Task A_process_that_waits_to_migrate_does_not_keep_the_other_from_building_an_index_concurrently()
    {
        await using var server = await PostgreSqlServer.StartNewAsync();
        await using var database = await PostgreSqlTestDatabase.CreateAsync(server);
        var builder = WebApplication.CreateBuilder();
        builder.AddReadyKit<AppDbContext>().UsePostgreSql();
        await using var app = builder.Build();
        var provider = app.Services.GetServices<IDatabaseProvider>().Single();
        await using var first = provider.CreateSchemaContext(database.ConnectionString);
        await using var second = provider.CreateSchemaContext(database.ConnectionString);

        var held = await provider.LockMigrationsAsync(first, CancellationToken.None);
        var waiting = provider.LockMigrationsAsync(second, CancellationToken.None);
        await Task.Delay(1000);
        await ExecuteAsync(database, "CREATE TABLE things (id int)");
        await ExecuteAsync(database, "SET statement_timeout = '20s'; ", "CREATE INDEX CONCURRENTLY things_id ON things (id)");

        Assert.False(waiting.IsCompleted);
        await held.DisposeAsync();
        await (await waiting).DisposeAsync();
    }

    [Fact]
    [Trait("Case", "R2")]
    public async Task A_database_that_needs_a_newer_library_is_refused_with_a_sentence()
    {
        await using var host = new CoreHost();
        await host.InitializeAsync();

        var exception = await Assert.ThrowsAsync<ReadyKitSetupException>(() => host.WithServicesAsync(async services =>
        {
            await services.GetRequiredService<ReadyKitDbContext>().Set<LibrarySchema>()
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.LeastVersion, "99.1.0"));
            return await services.GetRequiredService<DatabaseMigrator>().FindPendingAsync(CancellationToken.None);
        }));

        Assert.Contains("needs at least version 99.1.0", exception.Message, StringComparison.Ordinal);
    }

    private static async Task ExecuteAsync(PostgreSqlTestDatabase database, params string[] statements)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 60 };
            await command.ExecuteNonQueryAsync();
        }
    }
}
