using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;
using SaasHost.Data;

namespace ReadyKit.Core.Tests.Schema;

[Trait("Case", "C4")]
public sealed class RebuildTests
{
    [Fact]
    public async Task A_migration_that_rebuilds_a_table_is_finished_by_the_next_start_at_whichever_commit_it_was_cut_short()
    {
        var interrupted = 0;
        for (var commit = 1; ; commit++)
        {
            await using var database = new SqliteTestDatabase();
            await using var app = Build();
            await MigrateAsync(app, database, "20260101000000_First");
            if (await IsCutShortAsync(app, database, commit))
            {
                interrupted++;
                await MigrateAsync(app, database, null);
            }

            Assert.Equal("1 Ada; 7 1; 2", await ReadAsync(database));
            if (interrupted < commit)
            {
                break;
            }
        }

        Assert.True(interrupted >= 2, $"Only {interrupted} commits were cut short.");
    }

    [Fact]
    public async Task An_unfinished_copy_of_a_table_that_a_killed_process_left_is_dropped()
    {
        await using var database = new SqliteTestDatabase();
        await using var app = Build();
        await MigrateAsync(app, database, "20260101000000_First");
        await ExecuteAsync(database, """CREATE TABLE "ef_temp_Parent" ("Id" INTEGER NOT NULL PRIMARY KEY)""");

        await MigrateAsync(app, database, null);

        Assert.Equal("1 Ada; 7 1; 2", await ReadAsync(database));
    }

    [Fact]
    public async Task A_copy_of_the_database_is_kept_before_tables_are_rebuilt()
    {
        await using var database = new SqliteTestDatabase();
        await using var app = Build();
        await MigrateAsync(app, database, "20260101000000_First");

        await MigrateAsync(app, database, null);

        await using var copy = new SqliteConnection($"Data Source={database.File}-before-20260102000000_Second.bak;Pooling=False");
        await copy.OpenAsync();
        await using var command = copy.CreateCommand();
        command.CommandText = "SELECT Old FROM Parent";
        Assert.Equal("gone", await command.ExecuteScalarAsync());
        File.Delete(copy.DataSource);
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddReadyKit<AppDbContext>().UseSqlite();
        return builder.Build();
    }

    private static async Task<bool> IsCutShortAsync(WebApplication app, SqliteTestDatabase database, int commit)
    {
        try
        {
            await MigrateAsync(app, database, null, new CutShort(commit));
            return false;
        }
        catch (CutShortException)
        {
            return true;
        }
    }

    private static async Task MigrateAsync(WebApplication app, SqliteTestDatabase database, string? target, params IInterceptor[] interceptors)
    {
        var provider = app.Services.GetServices<IDatabaseProvider>().Single();
        var options = new DbContextOptionsBuilder<RebuildContext>();
        provider.Configure(options, database.ConnectionString);
        options.AddInterceptors(interceptors).ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));
        await using var context = new RebuildContext(options.Options);
        await using var held = await provider.LockMigrationsAsync(context, CancellationToken.None);
        await context.GetService<IMigrator>().MigrateAsync(target);
    }

    private static async Task<string> ReadAsync(SqliteTestDatabase database) =>
        $"{await ExecuteAsync(database, "SELECT Id || ' ' || Name FROM Parent")}; {await ExecuteAsync(database, "SELECT Id || ' ' || ParentId FROM Child")}; "
        + $"{await ExecuteAsync(database, """SELECT COUNT(*) FROM "__EFMigrationsHistory" """)}";

    private static async Task<object?> ExecuteAsync(SqliteTestDatabase database, string statement)
    {
        await using var connection = new SqliteConnection(database.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteScalarAsync();
    }

    /// <summary>Ends the migration right before one of its commits, which leaves the file as a kill there does.</summary>
    private sealed class CutShort(int commit) : DbTransactionInterceptor
    {
        private int _commits;

        public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result) =>
            ++_commits == commit ? throw new CutShortException() : result;

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            new(TransactionCommitting(transaction, eventData, result));
    }

    private sealed class CutShortException : Exception;
}
