using System.Data.Common;
using Microsoft.Extensions.Options;
using ReadyKit.Localization;

namespace ReadyKit.Cli.Internal;

/// <summary>Turns a failure into a sentence and an exit code.</summary>
internal static class CommandFailure
{
    public static int Report(Exception exception, CommandOutput output, ITexts texts)
    {
        foreach (var line in Describe(exception, texts))
        {
            output.Complain(line);
        }

        return exception is CommandException command ? command.ExitCode : ExitCodes.Failed;
    }

    private static IEnumerable<string> Describe(Exception exception, ITexts texts) => exception switch
    {
        CommandException e => e.Messages,
        ReadyKitSetupException e => [e.Message],
        OptionsValidationException e => e.Failures,
        AggregateException e => e.InnerExceptions.SelectMany(inner => Describe(inner, texts)),
        OperationCanceledException => [texts.Get("command.cancelled")],
        _ when FindDatabaseFailure(exception) is { } e => [texts.Get("command.databaseUnusable", ("reason", e.Message.TrimEnd('.')))],
        _ => [exception.ToString()],
    };

    private static DbException? FindDatabaseFailure(Exception? exception) => exception switch
    {
        null => null,
        DbException e => e,
        _ => FindDatabaseFailure(exception.InnerException),
    };
}
