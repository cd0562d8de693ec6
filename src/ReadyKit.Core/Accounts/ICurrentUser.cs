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

    /// <summary>The public id of the session. It opens nothing: the cookie carries another one.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in by a session.</exception>
    Guid SessionId { get; }

    /// <summary>How the person proved who they are when the session began: values of RFC 8176, such as <c>pwd</c> or <c>otp</c>.</summary>
    IReadOnlyList<string> AuthenticationMethods { get; }

    /// <summary>When the person last proved who they are.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in by a session.</exception>
    DateTimeOffset AuthenticatedAt { get; }

    /// <summary>The super-admin who acts in this person's name; <see langword="null"/> when the person acts.</summary>
    Guid? ImpersonatorId { get; }
}
