using System.Globalization;
using System.Text.RegularExpressions;
using NSec.Cryptography;

namespace ReadyKit.Accounts.Internal.Passwords;

/// <summary>A stored hash in the PHC string format, <c>$argon2id$v=19$m=…,t=…,p=1$salt$hash</c>.</summary>
internal sealed partial record Argon2idHash(Argon2Parameters Parameters, byte[] Salt, byte[] Hash)
{
    public const int HashSize = 32;

    /// <summary>The most memory a stored hash may ask for, in KiB; a tampered row must not take the machine down.</summary>
    private const int MaxMemory = 256 * 1024;

    /// <summary>Reads a stored hash; <see langword="null"/> when it is none, or asks for too much.</summary>
    public static Argon2idHash? Parse(string text)
    {
        var match = Format().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var memory = Number(match, "m");
        var passes = Number(match, "t");
        if (memory is < 8 or > MaxMemory || passes is < 1 or > 16)
        {
            return null;
        }

        var salt = Decode(match.Groups["salt"].Value);
        var hash = Decode(match.Groups["hash"].Value);
        return salt.Length == 16 && hash.Length == HashSize
            ? new Argon2idHash(new Argon2Parameters { DegreeOfParallelism = 1, MemorySize = memory, NumberOfPasses = passes }, salt, hash)
            : null;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"$argon2id$v=19$m={Parameters.MemorySize},t={Parameters.NumberOfPasses},p={Parameters.DegreeOfParallelism}${Encode(Salt)}${Encode(Hash)}");

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    private static byte[] Decode(string text) => Convert.FromBase64String(text + new string('=', (4 - (text.Length % 4)) % 4));

    [GeneratedRegex(@"^\$argon2id\$v=19\$m=(?<m>[0-9]{1,8}),t=(?<t>[0-9]{1,3}),p=1\$(?<salt>[A-Za-z0-9+/]{22})\$(?<hash>[A-Za-z0-9+/]{43})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Format();
}
