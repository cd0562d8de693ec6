namespace ReadyKit.Accounts;

/// <summary>The signed-in person of the current request.</summary>
public interface ICurrentUser
{
    /// <summary>Whether someone is signed in.</summary>
    bool IsSignedIn { get; }

    /// <summary>The person's id.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    Guid Id { get; }

    /// <summary>The person's name.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    string Name { get; }

    /// <summary>The person's email address.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    string Email { get; }

    /// <summary>Whether the person administers the whole platform.</summary>
    bool IsSuperAdmin { get; }
}
