namespace ReadyKit.Accounts.Internal.Passwords;

/// <summary>
/// Finds passwords that come early in every list of guesses, whatever length the app allows: common ones, a common word with signs around it or
/// letters replaced by digits, walks over the keyboard, and what is known of the person.
/// </summary>
internal static class GuessablePasswords
{
    // The most signs that do not make something known hard to guess.
    private const int FewSigns = 4;

    // So many digits alone are tried in minutes.
    private const int FewDigits = 12;

    // Of the steps from one character to the next, so many on a row make a walk.
    private const double WalkShare = 0.8;

    private static readonly HashSet<string> _passwords = Load("common-passwords.txt");

    private static readonly HashSet<string> _words = Load("common-words.txt");

    private static readonly HashSet<(char, char)> _steps = StepsOf(
        "qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "abcdefghijklmnopqrstuvwxyz", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "1q2w3e4r5t6y7u8i9o0p");

    /// <summary>Whether a password is easy to guess.</summary>
    /// <param name="password">The password.</param>
    /// <param name="email">The person's address.</param>
    /// <param name="known">Words that everybody knows, such as the person's and the product's name.</param>
    public static bool Contains(string password, string? email, params IEnumerable<string?> known)
    {
        var plain = password.Trim().ToLowerInvariant();
        return _passwords.Contains(plain)
            || plain.Distinct().Count() <= 3
            || (plain.Length < FewDigits && plain.All(char.IsAsciiDigit))
            || IsWalk(plain)
            || IsWord(Core(plain))
            || Readings(plain).Any(reading => IsWord(Core(reading)))
            || plain == email?.ToLowerInvariant()
            || known.Append(email?.Split('@')[0]).Any(word => IsMostly(plain, word));
    }

    private static bool IsMostly(string plain, string? word) =>
        word is { Length: > 3 } && plain.Replace(word.ToLowerInvariant(), "", StringComparison.Ordinal).Length <= FewSigns && plain.Contains(word.ToLowerInvariant(), StringComparison.Ordinal);

    /// <summary>What is left without digits and signs at both ends.</summary>
    private static string Core(string text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && !char.IsLetter(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetter(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    // A common word, also several times over.
    private static bool IsWord(string core)
    {
        for (var length = 3; length <= core.Length; length++)
        {
            if (core.Length % length == 0 && _words.Contains(core[..length]) && core == string.Concat(Enumerable.Repeat(core[..length], core.Length / length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text with the letters for which digits and signs stand.</summary>
    private static string[] Readings(string text)
    {
        var read = text.Replace('0', 'o').Replace('3', 'e').Replace('4', 'a').Replace('@', 'a').Replace('5', 's').Replace('$', 's').Replace('7', 't');
        return [read.Replace('1', 'i').Replace('!', 'i'), read.Replace('1', 'l').Replace('!', 'l'), .. Tails(text)];
    }

    // Digits at the end are more often a number than letters: "p4ssw0rd123".
    private static IEnumerable<string> Tails(string text)
    {
        var core = text.TrimEnd("0123456789!?.,*#-_ ".ToCharArray());
        if (core.Length < text.Length && core.Length > 0)
        {
            foreach (var reading in Readings(core))
            {
                yield return reading;
            }
        }
    }

    private static bool IsWalk(string plain)
    {
        var steps = plain.Zip(plain.Skip(1)).Count(pair => pair.First == pair.Second || _steps.Contains(pair));
        return plain.Length > 1 && steps >= WalkShare * (plain.Length - 1);
    }

    private static HashSet<(char, char)> StepsOf(params IEnumerable<string> rows) =>
        [.. rows.SelectMany(row => row.Zip(row.Skip(1))).SelectMany(step => new[] { step, (step.Second, step.First) })];

    private static HashSet<string> Load(string name)
    {
        using var stream = typeof(GuessablePasswords).Assembly.GetManifestResourceStream($"ReadyKit.Accounts.Internal.Passwords.{name}")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
