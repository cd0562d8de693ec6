namespace ReadyKit.Access;

/// <summary>
/// Types of the claims that say who acts, beside <see cref="System.Security.Claims.ClaimTypes.NameIdentifier"/> and
/// <see cref="System.Security.Claims.ClaimTypes.Name"/> of a person. An authentication scheme of the app's own gives them for what is no person.
/// </summary>
public static class ActorClaims
{
    /// <summary>The id of the API key that calls; the key's name stands in <see cref="System.Security.Claims.ClaimTypes.Name"/>.</summary>
    public const string ApiKeyId = "api_key";

    /// <summary>The id of the super-admin who acts in the person's name (after RFC 8693, section 4.1).</summary>
    public const string ImpersonatorId = "act";

    /// <summary>The super-admin's name.</summary>
    public const string ImpersonatorName = "act_name";
}
