using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Cli;
using ReadyKit.Cli.Internal;
using ReadyKit.Jobs.Tests.Hosting;

namespace ReadyKit.Jobs.Tests.Cli;

public sealed class CommandLineTests : CommandTest
{
    private static readonly string[] _commands = ["migrate", "create-db", "install", "create", "reset", "add-role"];

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_names_every_command(string option)
    {
        var (exitCode, terminal) = await RunAsync(option);

        Assert.Equal((0, ""), (exitCode, terminal.Complaints));
        Assert.All(_commands, command => Assert.Contains($"  {command} ", terminal.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("create-db")]
    [InlineData("install", "--email", "--password", "--name")]
    [InlineData("create", "--email", "--password", "--name", "--super-admin")]
    [InlineData("reset", "--email", "--password")]
    [InlineData("add-role", "--email", "--role")]
    public async Task Each_command_has_help_that_needs_neither_settings_nor_a_database(string command, params string[] options)
    {
        var terminal = new FakeTerminal(isInteractive: false);
        await using var host = WorkerHost.Build(
            Database,
            new() { ["ReadyKit:Database:Provider"] = "none", ["ReadyKit:Jobs:Concurrency"] = "-1" },
            b => b.Services.AddSingleton<ITerminal>(terminal));

        var exitCode = await CommandLine.RunAsync(host.App, [command, "--help"], CancellationToken.None);

        Assert.Equal((0, ""), (exitCode, terminal.Complaints));
        Assert.All(options, option => Assert.Contains(option, terminal.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("emigrate")]
    [InlineData("migrate", "everything")]
    [InlineData("create", "-p", "x")]
    [InlineData("add-role", "-e", "ada@example.com")]
    [InlineData("reset", "-e")]
    [InlineData("create", "-e", "ada@example.com", "--unknown")]
    [InlineData("--environment", "Development", "emigrate")]
    [InlineData("-e", "ada@example.com", "create")]
    [InlineData("--", "migrate")]
    public async Task What_is_not_understood_is_a_usage_error(params string[] args)
    {
        var (exitCode, terminal) = await RunAsync(args);

        Assert.Equal((2, ""), (exitCode, terminal.Output));
        Assert.StartsWith("error: ", terminal.Complaints, StringComparison.Ordinal);
        Assert.EndsWith("Add --help to see what can be given.\n", terminal.Complaints, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("migrate", "--environment=Development", "--ReadyKit:Jobs:Concurrency=2")]
    [InlineData("migrate", "--environment", "Development", "--ReadyKit:Jobs:Concurrency", "2")]
    [InlineData("--environment", "Development", "migrate")]
    [InlineData("--ReadyKit:Jobs:Concurrency", "2", "--Setting", "of the app", "migrate", "--urls", "http://localhost:5001")]
    public async Task Settings_can_stand_beside_a_command(params string[] args)
    {
        var (exitCode, terminal) = await RunAsync(args);

        Assert.Equal((0, ""), (exitCode, terminal.Complaints));
    }

    [Fact]
    public async Task A_command_refuses_wrong_settings_as_the_server_does()
    {
        var terminal = new FakeTerminal(isInteractive: false);
        await using var host = WorkerHost.Build(
            Database,
            new() { ["ReadyKit:Jobs:Concurrency"] = "-1", ["ReadyKit:Mail:Port"] = "0" },
            b => b.Services.AddSingleton<ITerminal>(terminal));

        var exitCode = await CommandLine.RunAsync(host.App, ["add-role", "-e", "ada@example.com", "-r", "super-admin"], CancellationToken.None);

        Assert.Equal(1, exitCode);
        Assert.Contains("The field ReadyKit:Jobs:Concurrency must be", terminal.Complaints, StringComparison.Ordinal);
        Assert.Contains("The field ReadyKit:Mail:Port must be", terminal.Complaints, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_be_used_ends_in_a_sentence()
    {
        var terminal = new FakeTerminal(isInteractive: false);
        await using var host = WorkerHost.Build(
            Database,
            new()
            {
                ["ReadyKit:Database:Provider"] = "postgresql",
                ["ReadyKit:Database:ConnectionString"] = "Host=127.0.0.1;Port=1;Database=none;Username=none",
            },
            b => b.Services.AddSingleton<ITerminal>(terminal));

        var exitCode = await CommandLine.RunAsync(host.App, ["migrate"], CancellationToken.None);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("error: The database cannot be used (", terminal.Complaints, StringComparison.Ordinal);
        Assert.Single(terminal.Complaints.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://localhost:5001")]
    [InlineData(false, "--environment=Production")]
    [InlineData(false, "--applicationName", "SaasHost")]
    [InlineData(true, "migrate")]
    [InlineData(false, "--Setting", "of the app")]
    [InlineData(false, "--environment")]
    [InlineData(true, "--environment=Production", "migrate")]
    [InlineData(true, "--environment", "Production", "migrate")]
    [InlineData(true, "--environment", "--help")]
    [InlineData(true, "nonsense")]
    [InlineData(true, "--help")]
    [InlineData(true, "--version")]
    public void Settings_alone_start_the_server(bool isCommand, params string[] args) => Assert.Equal(isCommand, CommandLine.IsCommand(args));
}
