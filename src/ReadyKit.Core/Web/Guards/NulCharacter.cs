using Microsoft.Extensions.Primitives;

namespace ReadyKit.Web.Guards;

/// <summary>The NUL character, which PostgreSQL cannot store and nobody types.</summary>
internal static class NulCharacter
{
    public static bool IsIn(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        foreach (var (key, texts) in values)
        {
            if (key.Contains('\0') || texts.Any(t => t?.Contains('\0') == true))
            {
                return true;
            }
        }

        return false;
    }
}
