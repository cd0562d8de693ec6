namespace ReadyKit.Accounts;

/// <summary>Types of the claims that a session gives, beside those of <see cref="System.Security.Claims.ClaimTypes"/> and <see cref="Access.ActorClaims"/>.</summary>
public static class AccountClaims
{
    /// <summary>The session's public id. Who has no such claim is no person at a browser.</summary>
    public const string SessionId = "sid";

    /// <summary>One way in which the person proved who they are (RFC 8176); there may be several.</summary>
    public const string Method = "amr";

    /// <summary>When the person last proved who they are, in seconds since 1970 (OpenID Connect Core, section 2).</summary>
    public const string AuthenticatedAt = "auth_time";
}
