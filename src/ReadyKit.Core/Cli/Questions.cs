using System.Security.Cryptography;
using ReadyKit.Localization;

namespace ReadyKit.Cli;

/// <summary>Gets what a command lacks from the person, or from standard input.</summary>
internal sealed class Questions(ITerminal terminal, ITexts texts)
{
    private const string FromInput = "-";
    private const int GeneratedLength = 24;

    // No characters that look alike, none that a shell minds.
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>Whether a password stands among the arguments.</summary>
    public static bool IsGiven(string? password) => password is not null and not FromInput;

    /// <summary>The value, or what the person types for it.</summary>
    /// <param name="given">What stands among the arguments.</param>
    /// <param name="option">The option it is given by.</param>
    /// <param name="question">The key of the question's text.</param>
    /// <exception cref="CommandException">Nobody can be asked, or nothing was typed.</exception>
    public string Require(string? given, string option, string question)
    {
        var value = given ?? (terminal.IsInteractive ? Ask("command.question", ("question", texts.Get(question))) : null);
        return string.IsNullOrWhiteSpace(value) ? throw new CommandException(texts.Get("command.optionRequired", ("option", option)), ExitCodes.Usage) : value;
    }

    /// <summary>The value, or what the person types for it, or else the fallback.</summary>
    public string OrElse(string? given, string question, string fallback)
    {
        var value = given ?? (terminal.IsInteractive ? Ask("command.questionWithDefault", ("question", texts.Get(question)), ("value", fallback)) : null);
        return string.IsNullOrWhiteSpace(value) ? fallback : value;
    }

    /// <summary>The password given, typed unseen, or from the first line of a redirected input.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public string RequirePassword(string? given) =>
        FindPassword(given, "command.password") ?? throw new CommandException(texts.Get("command.passwordRequired"), ExitCodes.Usage);

    /// <summary>The same, or a new password when there is none.</summary>
    public (string Password, bool IsGenerated) PasswordOrGenerate(string? given) =>
        FindPassword(given, "command.passwordOrEmpty") is { } password
            ? (password, false)
            : (RandomNumberGenerator.GetString(Alphabet, GeneratedLength), true);

    private string? FindPassword(string? given, string question)
    {
        var password = IsGiven(given) ? given
            : terminal.IsInteractive ? AskTwice(question)
            : terminal.ReadLine();
        return string.IsNullOrEmpty(password) ? null : password;
    }

    private string AskTwice(string question)
    {
        var first = AskSecret(question);
        return first.Length == 0 || first == AskSecret("command.passwordAgain")
            ? first
            : throw new CommandException(texts.Get("command.passwordsDiffer"));
    }

    // Questions go to standard error, so that standard output can be redirected.
    private string? Ask(string key, params (string Name, object? Value)[] values)
    {
        terminal.Error.Write(texts.Get(key, values));
        return terminal.ReadLine()?.Trim();
    }

    private string AskSecret(string question)
    {
        terminal.Error.Write(texts.Get("command.question", ("question", texts.Get(question))));
        return terminal.ReadSecret();
    }
}
