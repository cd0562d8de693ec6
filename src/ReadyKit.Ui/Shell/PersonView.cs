using System.Globalization;

namespace ReadyKit.Ui.Shell;

/// <summary>The signed-in person as the shell shows them.</summary>
internal sealed record PersonView(Guid Id, string Name, string Email, bool IsSuperAdmin)
{
    /// <summary>The first letters of the first and the last word, each a whole character as people see it.</summary>
    public string Initials
    {
        get
        {
            var words = Name.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
            var letters = words.Length > 1 ? First(words[0]) + First(words[^1]) : First(words.FirstOrDefault() ?? Email);
            return letters.ToUpperInvariant();
        }
    }

    private static string First(string word) => StringInfo.GetNextTextElement(word);
}
