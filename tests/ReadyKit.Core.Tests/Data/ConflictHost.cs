using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Data;

/// <summary>The sample on PostgreSQL, whose database can be told to end transactions.</summary>
internal sealed class ConflictHost(PostgreSqlTestDatabase database) : CoreHost
{
    /// <summary>Whether the host repeats what the network lost, as many do.</summary>
    public bool RetriesOnFailure { get; init; }

    /// <summary>Whether transactions see what was there when they began, so that they cannot write what others wrote since.</summary>
    public RepeatableReads Reads { get; } = new();

    public static async Task<ConflictHost> StartAsync(PostgreSqlTestDatabase database, bool retriesOnFailure = false)
    {
        var host = new ConflictHost(database) { RetriesOnFailure = retriesOnFailure };
        host.UseDatabase(database);
        await host.InitializeAsync();
        _ = host.Services;
        return host;
    }

    /// <summary>A connection beside the app's. The superuser's may say who gives way in a deadlock.</summary>
    public async Task<NpgsqlConnection> ConnectAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = "postgres", Pooling = false }.ToString());
        await connection.OpenAsync();
        return connection;
    }

    public async Task ExecuteAsync(string statement)
    {
        await using var connection = await ConnectAsync();
        await connection.RunAsync(statement);
    }

    /// <summary>Has the server end the next transactions that write to a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="times">How many of them.</param>
    /// <param name="code">What it says then.</param>
    /// <param name="what">What it is that they do.</param>
    public Task EndTransactionsAsync(string table, int times, string code = "40001", string what = "INSERT") => ExecuteAsync(
        $"""
        CREATE SEQUENCE tries_{table}_{what};
        GRANT ALL ON tries_{table}_{what} TO PUBLIC;
        CREATE FUNCTION end_{table}_{what}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF nextval('tries_{table}_{what}') <= {times} THEN RAISE EXCEPTION 'ended by the test' USING ERRCODE = '{code}'; END IF;
            RETURN COALESCE(NEW, OLD);
        END $$;
        CREATE TRIGGER end_{what} BEFORE {what} ON "{table}" FOR EACH ROW EXECUTE FUNCTION end_{table}_{what}();
        """);

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSingleton<IDbTransactionInterceptor>(Reads);
        if (RetriesOnFailure)
        {
            services.AddSingleton(new DbContextConfiguration((_, options) => options.UseNpgsql(npgsql => npgsql.EnableRetryOnFailure())));
        }
    }
}
