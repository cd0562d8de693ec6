using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;
using ReadyKit.TestHost.Processes;
using SaasHost.Data;

namespace ReadyKit.Core.Tests.Schema;

public sealed class SqliteModeTests
{
    [Fact]
    [Trait("Case", "DB-14")]
    public async Task A_started_app_reads_beside_a_writer_and_waits_to_write()
    {
        await using var database = new SqliteTestDatabase();
        await using var app = new SaasHostProcess(database);
        await app.StartAsync();
        using var visitor = Visit(app);
        var token = await visitor.ReadTokenAsync("/forgot-password");
        await using var other = new SqliteConnection(database.ConnectionString + ";Pooling=False");
        await other.OpenAsync();
        Assert.Equal("wal", await ExecuteAsync(other, "PRAGMA journal_mode"));

        await ExecuteAsync(other, "BEGIN IMMEDIATE");
        await ExecuteAsync(other, "DELETE FROM rk_throttles");
        using var reading = await visitor.SendAsync(HttpMethod.Get, "/health/ready");
        var writing = visitor.PostFormAsync("/forgot-password", token, ("Email", "ada@example.com"));
        await Task.WhenAny(writing, Task.Delay(TimeSpan.FromSeconds(2)));
        Assert.False(writing.IsCompleted);
        await ExecuteAsync(other, "COMMIT");
        using var answer = await writing;

        Assert.Equal(HttpStatusCode.OK, reading.StatusCode);
        Assert.Equal("/check-your-mail", answer.Headers.Location?.OriginalString);
        // One of the address and one of the address and the network.
        Assert.Equal(2L, await ExecuteAsync(other, "SELECT COUNT(*) FROM rk_throttles"));
    }

    [Fact]
    [Trait("Case", "DB-14")]
    public async Task Each_connection_lets_the_database_itself_wait_for_a_lock()
    {
        await using var database = new SqliteTestDatabase();
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["ReadyKit:Database:ConnectionString"] = database.ConnectionString;
        builder.AddReadyKit<AppDbContext>().UseSqlite();
        await using var app = builder.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var facade = scope.ServiceProvider.GetRequiredService<ReadyKitDbContext>().Database;

        await facade.OpenConnectionAsync();
        var milliseconds = await ExecuteAsync((SqliteConnection)facade.GetDbConnection(), "PRAGMA busy_timeout");

        Assert.Equal(2000L, milliseconds);
    }

    private static Visitor Visit(SaasHostProcess app)
    {
        var jar = new CookieJar { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } };
        return new Visitor(new HttpClient(jar) { BaseAddress = app.BaseAddress }, jar);
    }

    private static async Task<object?> ExecuteAsync(SqliteConnection connection, string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteScalarAsync();
    }
}
