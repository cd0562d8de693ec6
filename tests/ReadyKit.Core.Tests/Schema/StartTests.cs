using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using ReadyKit.TestHost.Processes;

namespace ReadyKit.Core.Tests.Schema;

public sealed partial class StartTests(TemporaryFolderFixture folder) : IClassFixture<TemporaryFolderFixture>
{
    [Fact]
    public async Task A_busy_port_ends_the_start_in_one_sentence()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        await AssertRefusesAsync(database, $"{port}", "--urls", $"http://127.0.0.1:{port}");
    }

    [Fact]
    public async Task A_database_older_than_the_app_ends_the_start_where_it_may_not_migrate()
    {
        await using var database = await TestDatabase.CreateAsync();

        await AssertRefusesAsync(
            database, "Run the app with the command 'migrate' before you start it.", "--ReadyKit:Database:MigrateAtStart=false");
    }

    [Theory]
    [InlineData("ReadyKit:Accounts:MinPasswordLength", "3")]
    [InlineData("ReadyKit:Accounts:MinPasswordLength", "twelve")]
    [InlineData("ReadyKit:Sessions:IdleTimeout", "00:00:01")]
    [InlineData("ReadyKit:BaseUrl", "not an address")]
    [InlineData("ReadyKit:Database:Provider", "oracle")]
    [InlineData("ReadyKit:Mail:From", "Acme <no-reply@example.com>")]
    [InlineData("ReadyKit:TrustedProxies", "proxy", "ReadyKit:TrustedProxies:0")]
    [InlineData("ReadyKit:Ui:Light:Primary", "red")]
    [InlineData("ReadyKit:Ui:Menu:0:Title", "")]
    [InlineData("ReadyKit:Database:ConnectionString", "where:ever")]
    [InlineData("ReadyKit:Database:ConnectionString", "Datum Source=app.db")]
    [InlineData("urls", "http://127.0.0.1:80000")]
    [InlineData("urls", "127.0.0.1")]
    [InlineData("urls", "http://192.0.2.1:5000")]
    public async Task A_broken_setting_ends_the_start_in_one_sentence_that_names_it(string key, string value, string? setting = null)
    {
        await using var database = new SqliteTestDatabase();

        await AssertRefusesAsync(database, key, $"--{setting ?? key}={value}");
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task All_wrong_settings_are_told_in_one_round(string environment)
    {
        await using var database = new SqliteTestDatabase();

        var lines = await RefuseAsync(new SaasHostProcess(database) { EnvironmentName = environment }, [.. WrongSettings.All.Select(s => $"--{s.Key}={s.Value}")]);

        Assert.All(WrongSettings.Told, key => Assert.Contains(lines, line => line.Contains(key, StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.StartsWith("   at ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task A_command_tells_all_wrong_settings_in_one_round(string environment)
    {
        await using var database = new SqliteTestDatabase();
        await using var app = new SaasHostProcess(database) { EnvironmentName = environment };

        app.Launch(["create", "-e", "ada@example.com", "-p", "-", .. WrongSettings.All.Select(s => $"--{s.Key}={s.Value}")]);

        Assert.Equal(1, await app.WaitForExitAsync());
        Assert.All(WrongSettings.Told, key => Assert.Contains(key, app.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", app.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_is_migrated_without_the_settings_of_a_server()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var app = Production(database);

        app.Launch(["migrate"]);

        Assert.True(await app.WaitForExitAsync() == 0, app.Output);
        // Standard output and error come together in either order.
        var said = Information().Replace(app.Output, "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Contains("The tables are up to date.", said);
        Assert.All(said.Except(["The tables are up to date."]), line => Assert.StartsWith("Applied ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_log_of_the_very_first_start_complains_of_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var app = new SaasHostProcess(database, new Dictionary<string, string?> { ["Logging:LogLevel:Default"] = "Information" });
        await app.StartAsync();
        await WaitForAsync(app, "/setup?token=");

        Assert.DoesNotMatch(@"(?m)^(warn|fail|crit): ", app.Output);
    }

    [Theory]
    [InlineData("/sys/readykit.db")]
    [InlineData("/nowhere/at/all/readykit.db")]
    [InlineData("/etc/hostname/readykit.db")]
    [InlineData("{folder}")]
    public async Task A_database_that_cannot_be_written_ends_the_start_in_one_sentence(string file)
    {
        var path = file.Replace("{folder}", Directory.CreateDirectory(Path.Combine(folder.Path, "a")).FullName, StringComparison.Ordinal);
        await using var database = new SqliteTestDatabase();

        await AssertRefusesAsync(
            database, "ReadyKit:Database:ConnectionString", "--ReadyKit:Database:Provider=sqlite", $"--ReadyKit:Database:ConnectionString=Data Source={path}");
    }

    [Fact]
    public async Task Outside_Development_the_start_is_refused_without_the_apps_address()
    {
        await using var database = await TestDatabase.CreateAsync();

        var lines = await RefuseAsync(
            Production(database),
            "--ReadyKit:Mail:Host=mail.example.com",
            "--ReadyKit:Mail:From=a@example.com",
            $"--ReadyKit:KeyRing:Key={Convert.ToBase64String(new byte[32])}");

        // The sample sells by the development provider, which is told in a sentence of its own.
        Assert.Equal(2, lines.Length);
        Assert.Single(lines, line => line.StartsWith("ReadyKit:BaseUrl is missing.", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Case", "A9")]
    public async Task Outside_Development_the_start_is_refused_while_the_key_ring_lies_open()
    {
        await using var database = await TestDatabase.CreateAsync();

        var lines = await RefuseAsync(Production(database), "--ReadyKit:BaseUrl=https://app.example.com");

        Assert.Single(
            lines,
            line => line.StartsWith("ReadyKit:KeyRing:Key is missing", StringComparison.Ordinal) && line.Contains("openssl rand -base64 32", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Case", "AU-14")]
    [Trait("Case", "WB-06")]
    public async Task A_started_app_prints_its_setup_link_and_tells_nothing_about_its_server()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var app = new SaasHostProcess(database);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = app.BaseAddress };
        foreach (var path in new[] { "/login", "/nothing-here", "/dashboard", "/a%00b" })
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.False(response.Headers.Contains("Server"), path);
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest || !path.Contains("%00", StringComparison.Ordinal));
        }

        await WaitForAsync(app, "/setup?token=");
        Assert.Equal(1, app.Output.Split("/setup?token=").Length - 1);
        Assert.DoesNotContain("assword", app.Output, StringComparison.Ordinal);
    }

    private static SaasHostProcess Production(TestDatabase database) => new(database) { EnvironmentName = "Production" };

    private static async Task WaitForAsync(SaasHostProcess app, string text)
    {
        var waited = Stopwatch.StartNew();
        while (!app.Output.Contains(text, StringComparison.Ordinal))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(30), app.Output);
            await Task.Delay(50);
        }
    }

    private static Task AssertRefusesAsync(TestDatabase database, string expected, params string[] arguments) =>
        AssertRefusesAsync(new SaasHostProcess(database), expected, arguments);

    private static async Task AssertRefusesAsync(SaasHostProcess process, string expected, params string[] arguments) =>
        Assert.Contains(expected, Assert.Single(await RefuseAsync(process, arguments)), StringComparison.Ordinal);

    private static async Task<string[]> RefuseAsync(SaasHostProcess process, params string[] arguments)
    {
        await using var app = process;
        string[] urls = arguments.Any(a => a.StartsWith("--urls", StringComparison.Ordinal)) ? [] : ["--urls", $"http://127.0.0.1:{LoopbackPort.Pick()}"];

        app.Launch([.. arguments, .. urls]);

        Assert.Equal(1, await app.WaitForExitAsync());
        return Information().Replace(app.Output, "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    // That the tables were made before the port was found busy is said too.
    [GeneratedRegex(@"^info: [^\n]*\n\s+[^\n]*\n?", RegexOptions.Multiline)]
    private static partial Regex Information();
}
