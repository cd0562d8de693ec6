using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReadyKit.Workspaces.Internal.Directory;

/// <summary>Makes the part of the address that stands for a workspace.</summary>
internal static class Slugs
{
    private const int SuffixLength = 5;
    private const string SuffixLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>A slug from a name.</summary>
    /// <param name="name">What people see.</param>
    /// <param name="withSuffix">Whether to end it in random letters, because the plain one is taken.</param>
    public static string From(string name, bool withSuffix)
    {
        var plain = Plain(name);
        if (plain.Length == 0)
        {
            (plain, withSuffix) = ("workspace", true);
        }

        var room = Workspace.MaxSlugLength - SuffixLength - 1;
        plain = plain[..Math.Min(plain.Length, room)].Trim('-');
        return withSuffix ? $"{plain}-{RandomNumberGenerator.GetString(SuffixLetters, SuffixLength)}" : plain;
    }

    private static string Plain(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && c is not ('\'' or '’') && char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }
}
