using System.Globalization;
using System.Net.Mail;
using Microsoft.Extensions.Options;
using ReadyKit.Accounts.Internal.Passwords;

namespace ReadyKit.Accounts.Internal;

/// <summary>What names, addresses and passwords must be like.</summary>
internal sealed class AccountRules(IOptions<AccountOptions> options, IOptions<ReadyKitOptions> product)
{
    public const int MaxPasswordLength = 256;
    public const int MaxEmailLength = 254;

    /// <summary>The address as it will be stored, or the error.</summary>
    public static (string Email, OperationError? Error) CheckEmail(string? input)
    {
        var email = (input ?? "").Trim();
        var isGood = email.Length is > 0 and <= MaxEmailLength
            && TextRules.IsOneLine(email)
            && !email.Any(c => char.IsWhiteSpace(c) || c is '<' or '>' or '"' or ',' or ';' or ':' or '(' or ')' or '[')
            && MailAddress.TryCreate(email, out var address)
            && address.Address == email
            && !address.Host.StartsWith('.') && !address.Host.Contains("..", StringComparison.Ordinal);
        return isGood && ToAsciiDomain(email) is { Length: <= MaxEmailLength } stored ? (stored, null) : (email, new OperationError(AccountErrors.InvalidEmail, field: "email"));
    }

    /// <summary>The form of an address by which accounts are found, as Identity's own normalizer makes it.</summary>
    public static string Normalize(string email) => email.Normalize().ToUpperInvariant();

    /// <summary>What is wrong with a new password, if anything. It is taken as it is, never trimmed.</summary>
    public OperationError? CheckPassword(string? password, string? email, string? name)
    {
        var least = options.Value.MinPasswordLength;
        if (string.IsNullOrEmpty(password) || password.EnumerateRunes().Count() < least || password.Length > MaxPasswordLength || password.Contains('\0'))
        {
            return new OperationError(AccountErrors.InvalidPassword, field: "password")
            {
                Arguments = new Dictionary<string, object?> { ["min"] = least, ["max"] = MaxPasswordLength },
            };
        }

        return GuessablePasswords.Contains(password, email, name, product.Value.ProductName) ? new OperationError(AccountErrors.GuessablePassword, field: "password") : null;
    }

    private static string? ToAsciiDomain(string email)
    {
        var at = email.LastIndexOf('@');
        try
        {
            return email[..(at + 1)] + new IdnMapping().GetAscii(email, at + 1);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
