using System.Data.Common;
using Microsoft.Extensions.Options;

namespace ReadyKit.Cli.Internal;

/// <summary>Turns a failure into a sentence and an exit code.</summary>
internal static class CommandFailure
{
    public static int Report(Exception exception, CommandOutput output)
    {
        foreach (var line in Describe(exception))
        {
            output.Complain(line);
        }

        return exception is CommandException command ? command.ExitCode : ExitCodes.Failed;
    }

    private static IEnumerable<string> Describe(Exception exception) => exception switch
    {
        CommandException or ReadyKitSetupException => [exception.Message],
        OptionsValidationException e => e.Failures,
        AggregateException e => e.InnerExceptions.SelectMany(Describe),
        OperationCanceledException => ["The command was cancelled."],
        _ when FindDatabaseFailure(exception) is { } e =>
            [$"The database cannot be used ({e.Message.TrimEnd('.')}). Check ReadyKit:Database, and whether 'create-db' was run."],
        _ => [exception.ToString()],
    };

    private static DbException? FindDatabaseFailure(Exception? exception) => exception switch
    {
        null => null,
        DbException e => e,
        _ => FindDatabaseFailure(exception.InnerException),
    };
}
