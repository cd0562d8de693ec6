namespace ReadyKit.Accounts;

/// <summary>The names that sessions go by in ASP.NET Core.</summary>
public static class SessionDefaults
{
    /// <summary>
    /// The authentication scheme of people who are signed in, which is the app's default scheme. Name it where an endpoint takes another
    /// scheme too, such as <c>[Authorize(AuthenticationSchemes = $"{SessionDefaults.AuthenticationScheme},Bearer")]</c>.
    /// </summary>
    public const string AuthenticationScheme = "ReadyKit.Session";
}
