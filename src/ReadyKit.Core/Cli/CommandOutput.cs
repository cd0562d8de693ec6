using ReadyKit.Localization;

namespace ReadyKit.Cli;

/// <summary>What commands tell.</summary>
internal sealed class CommandOutput(ITerminal terminal, ITexts texts)
{
    /// <summary>Tells a text.</summary>
    public void Say(string key, params (string Name, object? Value)[] values) => terminal.Out.WriteLine(texts.Get(key, values));

    /// <summary>Tells a line of words that were made already.</summary>
    public void SayLine(string line) => terminal.Out.WriteLine(line);

    /// <summary>Tells what is wrong, in words that were made already.</summary>
    public void Complain(string message) => terminal.Error.WriteLine(texts.Get("command.error", ("message", message)));

    /// <exception cref="CommandException">The operation was refused.</exception>
    public void ThrowIfFailed(OperationResult result)
    {
        if (!result.Succeeded)
        {
            throw new CommandException([.. result.Errors.Select(Describe)]);
        }
    }

    private string Describe(OperationError error)
    {
        var message = texts.Describe(error);
        return error.Field is null ? message : texts.Get("command.fieldError", ("field", error.Field), ("message", message));
    }
}
