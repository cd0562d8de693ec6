using System.Security.Cryptography;

namespace ReadyKit.Cli;

/// <summary>Gets what a command lacks from the person, or from standard input.</summary>
internal sealed class Questions(ITerminal terminal)
{
    private const string FromInput = "-";
    private const int GeneratedLength = 24;

    // No characters that look alike, none that a shell minds.
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>Whether a password stands among the arguments.</summary>
    public static bool IsGiven(string? password) => password is not null and not FromInput;

    /// <summary>The value, or what the person types for it.</summary>
    /// <exception cref="CommandException">Nobody can be asked, or nothing was typed.</exception>
    public string Require(string? given, string option, string question)
    {
        var value = given ?? (terminal.IsInteractive ? Ask(question) : null);
        return string.IsNullOrWhiteSpace(value) ? throw new CommandException($"Option '{option}' is required.", ExitCodes.Usage) : value;
    }

    /// <summary>The value, or what the person types for it, or else the fallback.</summary>
    public string OrElse(string? given, string question, string fallback)
    {
        var value = given ?? (terminal.IsInteractive ? Ask($"{question} [{fallback}]") : null);
        return string.IsNullOrWhiteSpace(value) ? fallback : value;
    }

    /// <summary>The password given, typed unseen, or from the first line of a redirected input.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public string RequirePassword(string? given) =>
        FindPassword(given, "Password") ?? throw new CommandException(
            "A password is required: type it when asked, pipe it in, or give it with '--password'.", ExitCodes.Usage);

    /// <summary>The same, or a new password when there is none.</summary>
    public (string Password, bool IsGenerated) PasswordOrGenerate(string? given) =>
        FindPassword(given, "Password (empty: have one made)") is { } password
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
        return first.Length == 0 || first == AskSecret("The same again")
            ? first
            : throw new CommandException("The two passwords differ.");
    }

    // Questions go to standard error, so that standard output can be redirected.
    private string? Ask(string question)
    {
        terminal.Error.Write($"{question}: ");
        return terminal.ReadLine()?.Trim();
    }

    private string AskSecret(string question)
    {
        terminal.Error.Write($"{question}: ");
        return terminal.ReadSecret();
    }
}
