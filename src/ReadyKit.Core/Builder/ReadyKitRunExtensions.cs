using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReadyKit;
using ReadyKit.Cli.Internal;
using ReadyKit.Web;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Runs an app.</summary>
public static class ReadyKitRunExtensions
{
    /// <summary>
    /// Runs the command that the arguments name, such as <c>migrate</c>, or else the server. What a developer can mend ends in one sentence on the
    /// error output instead of a stack trace.
    /// </summary>
    /// <returns>The exit code for the process: 0 on success.</returns>
    public static async Task<int> RunReadyKitAsync(this WebApplication app, string[] args)
    {
        ArgumentNullException.ThrowIfNull(app);
        try
        {
            if (CommandLine.IsCommand(args))
            {
                return await CommandLine.RunAsync(app, args, CancellationToken.None);
            }

            // Before anything is made of the settings: what meets a wrong one first would hide the others.
            app.Services.GetService<IStartupValidator>()?.Validate();
            app.Lifetime.ApplicationStarted.Register(() => _ = StartBanner.WriteAsync(app));
            await app.RunAsync();
            return Environment.ExitCode;
        }
        catch (Exception e) when (Explain(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    private static string? Explain(Exception exception) => exception switch
    {
        ReadyKitSetupException e => e.Message,
        OptionsValidationException e => string.Join(Environment.NewLine, e.Failures),
        IOException { InnerException: AddressInUseException } e =>
            $"{e.Message.TrimEnd('.')}. Stop the other program or choose another address with --urls http://localhost:5001.",
        SocketException or FormatException or ArgumentOutOfRangeException { ParamName: "port" } =>
            $"The server cannot listen there ({exception.Message.TrimEnd('.')}). Check the address in --urls, ASPNETCORE_URLS or the setting urls.",
        AggregateException { InnerExceptions: [_, ..] all } when all.All(e => Explain(e) is not null) =>
            string.Join(Environment.NewLine, all.Select(Explain).Distinct()),
        UnauthorizedAccessException e => e.Message,
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } e => e.Message,
        _ => null,
    };
}
