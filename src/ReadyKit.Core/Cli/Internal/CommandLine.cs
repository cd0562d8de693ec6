using System.CommandLine;
using System.CommandLine.Help;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using ReadyKit.Data;
using ReadyKit.Localization;

namespace ReadyKit.Cli.Internal;

/// <summary>Runs the app as a command instead of a server.</summary>
internal static class CommandLine
{
    /// <summary>Whether there is a command among the arguments, known or not, or they ask for help. Settings alone are the server's.</summary>
    public static bool IsCommand(string[] args) => ConfigurationArguments.Remove(args).Length > 0;

    /// <summary>Runs the command. The server and the background services are not started.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(WebApplication app, string[] args, CancellationToken cancellationToken)
    {
        // What a command answers is its output alone. The console's logger reads this whenever it writes.
        app.Services.GetRequiredService<IOptionsMonitor<ConsoleLoggerOptions>>().CurrentValue.LogToStandardErrorThreshold = LogLevel.Trace;
        await using var scope = app.Services.CreateAsyncScope();
        var output = scope.ServiceProvider.GetRequiredService<CommandOutput>();
        var root = CreateRoot(app, scope.ServiceProvider.GetRequiredService<ITexts>());
        foreach (var command in scope.ServiceProvider.GetServices<ICommandModule>().SelectMany(m => m.CreateCommands()))
        {
            root.Add(command);
        }

        var parsed = root.Parse(ConfigurationArguments.Remove(args));
        return parsed.Errors.Count > 0 ? Refuse(parsed, output, scope.ServiceProvider.GetRequiredService<ITexts>()) : await InvokeAsync(parsed, scope.ServiceProvider, output, cancellationToken);
    }

    private static RootCommand CreateRoot(WebApplication app, ITexts texts)
    {
        var root = new RootCommand(texts.Get("command.root", ("app", app.Environment.ApplicationName)));
        root.Options.OfType<HelpOption>().Single().Description = texts.Get("command.help");
        root.Options.OfType<VersionOption>().Single().Description = texts.Get("command.version");
        return root;
    }

    private static int Refuse(ParseResult parsed, CommandOutput output, ITexts texts)
    {
        foreach (var error in parsed.Errors)
        {
            output.Complain(error.Message);
        }

        output.Complain(texts.Get("command.seeHelp"));
        return ExitCodes.Usage;
    }

    private static async Task<int> InvokeAsync(
        ParseResult parsed, IServiceProvider services, CommandOutput output, CancellationToken cancellationToken)
    {
        try
        {
            if (parsed.Action is not null && IsOwnCommand(parsed))
            {
                Validate(parsed.CommandResult.Command, services);
            }

            var terminal = services.GetRequiredService<ITerminal>();
            var configuration = new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (Exception e)
        {
            return CommandFailure.Report(e, output, services.GetRequiredService<ITexts>());
        }
    }

    private static void Validate(Command command, IServiceProvider services)
    {
        if (command is DatabaseCommand)
        {
            _ = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        }
        else
        {
            services.GetService<IStartupValidator>()?.Validate();
        }
    }

    // Help and the version are options with actions of their own; those need no settings.
    private static bool IsOwnCommand(ParseResult parsed) => parsed.Action == parsed.CommandResult.Command.Action;
}
