using ReadyKit.Accounts;

namespace ReadyKit.Core.Tests.Derived;

/// <summary>A person with a column of the app's own.</summary>
public sealed class AppPerson : ReadyKitUser
{
    public string Language { get; set; } = "en";
}
