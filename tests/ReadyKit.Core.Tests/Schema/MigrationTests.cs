using Microsoft.Data.Sqlite;
using Npgsql;
using ReadyKit.TestHost.Processes;

namespace ReadyKit.Core.Tests.Schema;

public sealed class MigrationTests
{
    [Fact]
    [Trait("Case", "DB-10")]
    public async Task Three_instances_that_start_at_once_on_an_empty_database_all_serve()
    {
        await using var database = await TestDatabase.CreateAsync();
        SaasHostProcess[] apps = [new(database), new(database), new(database)];
        try
        {
            await Task.WhenAll(apps.Select(app => app.StartAsync()));

            Assert.Single(apps, app => app.Output.Contains("Applied ", StringComparison.Ordinal));
            Assert.All(apps, app => Assert.DoesNotContain("fail:", app.Output, StringComparison.Ordinal));
        }
        finally
        {
            foreach (var app in apps)
            {
                await app.DisposeAsync();
            }
        }
    }

    [Fact]
    [Trait("Case", "DB-11")]
    public async Task A_migration_that_was_killed_is_finished_by_the_next_start()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var app = new SaasHostProcess(database);
        var cutShort = 0;
        foreach (var delay in new[] { 0, 60, 150, 300, 500 })
        {
            app.Launch("migrate");
            await WaitForLockAsync(app, database);
            await Task.Delay(delay);
            cutShort += app.HasExited ? 0 : 1;
            await app.KillAsync();
        }

        await app.StartAsync();

        Assert.True(cutShort >= 2, $"Only {cutShort} migrations were caught in the middle.");
        using var client = new HttpClient { BaseAddress = app.BaseAddress };
        using var page = await client.GetAsync(new Uri("/login", UriKind.Relative));
        Assert.True(page.IsSuccessStatusCode);
    }

    [Fact]
    [Trait("Case", "DB-11")]
    public async Task A_lock_that_a_killed_process_left_in_SQLite_is_cleared_with_a_warning()
    {
        await using var database = new SqliteTestDatabase();
        await ExecuteAsync(database, """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
        await ExecuteAsync(database, """INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00')""");
        await using var app = new SaasHostProcess(database);

        await app.StartAsync();

        Assert.Contains("A process ended in the middle of a migration; its lock was cleared.", app.Output, StringComparison.Ordinal);
    }

    private static async Task ExecuteAsync(SqliteTestDatabase database, string statement)
    {
        await using var connection = new SqliteConnection(database.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Waits until the process holds the lock under which it migrates.</summary>
    private static async Task WaitForLockAsync(SaasHostProcess app, TestDatabase database)
    {
        while (!app.HasExited && !await IsLockedAsync(database))
        {
            await Task.Delay(5);
        }
    }

    private static async Task<bool> IsLockedAsync(TestDatabase database)
    {
        if (database is SqliteTestDatabase file)
        {
            return IsHeld(file.File + "-migrate.lock");
        }

        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted", connection);
        return await command.ExecuteScalarAsync() is > 0L;
    }

    private static bool IsHeld(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
