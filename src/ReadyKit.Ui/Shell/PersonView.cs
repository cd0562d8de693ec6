using System.Globalization;

namespace ReadyKit.Ui.Shell;

/// <summary>The signed-in person as the shell shows them.</summary>
public sealed class PersonView
{
    internal PersonView(Guid id, string name, string email, bool isSuperAdmin) => (Id, Name, Email, IsSuperAdmin) = (id, name, email, isSuperAdmin);

    /// <summary>The account's id.</summary>
    public Guid Id { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The address they sign in with.</summary>
    public string Email { get; }

    /// <summary>Whether they administer the whole platform.</summary>
    public bool IsSuperAdmin { get; }

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
