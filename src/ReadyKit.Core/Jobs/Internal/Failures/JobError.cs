using System.Text;

namespace ReadyKit.Jobs.Internal.Failures;

/// <summary>A failure as it is kept with a job.</summary>
internal static class JobError
{
    public const int MaxLength = 2000;

    public static string Describe(Exception exception) => Clean($"{exception.GetType().Name}: {exception.Message}");

    // Databases refuse NUL, and halves of a character that a cut would leave.
    private static string Clean(string text)
    {
        var result = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (result.Length + rune.Utf16SequenceLength > MaxLength)
            {
                break;
            }

            result.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return result.ToString();
    }
}
