using ReadyKit.Accounts;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Conventions for endpoints that matter to an account's safety.</summary>
public static class AccountEndpointExtensions
{
    /// <summary>Lets the endpoints be reached only by people who signed in a short while ago; see <see cref="RequireRecentSignInAttribute"/>.</summary>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="minutes">How long ago it may be, in minutes.</param>
    public static TBuilder RequireRecentSignIn<TBuilder>(this TBuilder builder, int minutes = RequireRecentSignInAttribute.DefaultMinutes)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new RequireRecentSignInAttribute(minutes));
}
