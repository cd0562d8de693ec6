using ReadyKit.Localization;

namespace ReadyKit.Cli;

/// <summary>What commands tell.</summary>
internal sealed class CommandOutput(ITerminal terminal, ITexts texts)
{
    public void Say(string line) => terminal.Out.WriteLine(line);

    public void Complain(string line) => terminal.Error.WriteLine($"error: {line}");

    /// <exception cref="CommandException">The operation was refused.</exception>
    public void ThrowIfFailed(OperationResult result)
    {
        if (!result.Succeeded)
        {
            throw new CommandException(string.Join(Environment.NewLine + "error: ", result.Errors.Select(Describe)));
        }
    }

    private string Describe(OperationError error) => error.Field is null ? texts.Describe(error) : $"{error.Field}: {texts.Describe(error)}";
}
