using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Jobs.Internal;
using ReadyKit.Jobs.TestApp;
using ReadyKit.Jobs.Tests.Hosting;

namespace ReadyKit.Jobs.Tests.Cli;

/// <summary>Commands as people give them: to the app's own process.</summary>
public sealed class CommandProcessTests : CommandTest
{
    [Fact]
    public async Task A_password_typed_at_a_terminal_is_not_echoed()
    {
        await MigrateAsync();
        using var terminal = StartAtTerminal($"dotnet {typeof(WorkerApp).Assembly.Location} create -e ada@example.com");

        await terminal.AnswerAsync("Password: ", Password);
        await terminal.AnswerAsync("The same again: ", Password);
        var exitCode = await terminal.WaitForExitAsync();

        Assert.True(exitCode == 0, terminal.Shown);
        Assert.Contains("Created the account ada@example.com.", terminal.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("tractors", terminal.Shown, StringComparison.Ordinal);
        Assert.True(await HasPasswordAsync("ada@example.com", Password));
    }

    [Fact]
    public async Task The_exit_code_reaches_the_shell_and_no_server_or_worker_is_started()
    {
        await using var host = await WorkerHost.PrepareAsync(Database);
        await host.EnqueueAsync(new CountedJob(1));

        var created = await RunProcessAsync(Password, "create", "-e", "ada@example.com");
        var again = await RunProcessAsync(Password, "create", "-e", "ada@example.com");
        var misused = await RunProcessAsync("", "create");
        var help = await RunProcessAsync("", "--help");

        Assert.Equal((0, 1, 2, 0), (created.ExitCode, again.ExitCode, misused.ExitCode, help.ExitCode));
        Assert.Equal("Created the account ada@example.com.\n", created.Output);
        Assert.Equal("error: email: This address has an account already.\n", again.Error);
        Assert.Contains("add-role", help.Output, StringComparison.Ordinal);
        Assert.Equal(0, Assert.Single(await host.QueryAsync(c => c.Set<Job>().ToListAsync())).Attempts);
    }

    private TerminalSession StartAtTerminal(string command) => new(Prepare("script", "-qec", command, "/dev/null"));

    private async Task<(int ExitCode, string Output, string Error)> RunProcessAsync(string input, params string[] args)
    {
        using var process = Process.Start(Prepare("dotnet", [typeof(WorkerApp).Assembly.Location, .. args]))!;
        await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, error);
    }

    private ProcessStartInfo Prepare(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Logging__LogLevel__Default"] = "None";
        foreach (var (key, value) in WorkerHost.QuickSettings(Database))
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return start;
    }
}
