using Npgsql;
using ReadyKit.Testing.Internal;

namespace ReadyKit.Testing;

/// <summary>
/// A PostgreSQL server on a loopback port it picked, with its data in a temporary folder. It ends with this
/// process, however that ends.
/// </summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    /// <summary>The login of the tests' databases: it owns them and is no superuser.</summary>
    public const string Role = "readykit";

    private const string Superuser = "postgres";

    private static readonly Lazy<Task<PostgreSqlServer>> _shared = new(StartNewAsync);

    private readonly TemporaryFolder _folder = new("postgresql");
    private ProcessGuard? _guard;

    private PostgreSqlServer()
    {
    }

    /// <summary>The loopback port it listens on.</summary>
    public int Port { get; } = LoopbackPort.Pick();

    /// <summary>Whether it was started and not stopped since.</summary>
    public bool IsRunning { get; private set; }

    private string Data => _folder.Combine("data");

    /// <summary>The one server of this test process.</summary>
    public static Task<PostgreSqlServer> GetSharedAsync() => _shared.Value;

    /// <summary>A server of its own, for tests that stop it.</summary>
    public static async Task<PostgreSqlServer> StartNewAsync()
    {
        var server = new PostgreSqlServer();
        await server.InitializeAsync();
        await server.StartAsync();
        await server.ExecuteAsync($"CREATE ROLE {Role} LOGIN CREATEDB");
        return server;
    }

    /// <summary>How to reach a database of this server.</summary>
    /// <param name="database">The database.</param>
    /// <param name="role">Who signs in; no password is asked for.</param>
    public string ConnectionStringFor(string database, string role = Role) =>
        $"Host=127.0.0.1;Port={Port};Database={database};Username={role};Maximum Pool Size=30;Timeout=15";

    /// <summary>Starts it, again after a stop.</summary>
    public async Task StartAsync()
    {
        var options = $"-p {Port} -k {_folder.Path} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=300";
        await PostgreSqlBinaries.RunAsync(
            "pg_ctl", "start", "-w", "-D", Data, "-l", _folder.Combine("log"), "-o", options);
        IsRunning = true;
    }

    /// <summary>Stops the server: <c>immediate</c> is what a crash looks like, <c>fast</c> an orderly end.</summary>
    public async Task StopAsync(string mode = "fast")
    {
        IsRunning = false;
        await PostgreSqlBinaries.RunAsync("pg_ctl", "stop", "-w", "-D", Data, "-m", mode);
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>Runs a statement as the superuser.</summary>
    public async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(ConnectionStringFor("postgres", Superuser) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Stops it and removes its data.</summary>
    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
        {
            await StopAsync("immediate");
        }

        _guard?.Dispose();
        _folder.Dispose();
    }

    private async Task InitializeAsync()
    {
        if (Environment.IsPrivilegedProcess)
        {
            await ShellCommand.RunAsync("chown", [PostgreSqlBinaries.SystemUser, _folder.Path]);
        }

        await PostgreSqlBinaries.RunAsync(
            "initdb", "-D", Data, "-U", Superuser, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        _guard = new ProcessGuard(
            $"kill -QUIT $(head -1 {Data}/postmaster.pid) 2>/dev/null; sleep 1; rm -rf {_folder.Path}");
    }
}
