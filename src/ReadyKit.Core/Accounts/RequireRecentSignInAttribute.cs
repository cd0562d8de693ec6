using ReadyKit.Access;

namespace ReadyKit.Accounts;

/// <summary>
/// Lets an endpoint, a page or a controller be reached only by people who proved a short while ago who they are. Others are answered 403 with the code
/// <c>recent_sign_in_required</c> by the API, and led to the sign-in page and back by pages. Put it on the GET that shows a form too, or what was
/// typed is lost.
/// </summary>
public sealed class RequireRecentSignInAttribute : AccessRequirementAttribute
{
    /// <summary>How long a sign-in counts as recent by default, in minutes.</summary>
    public const int DefaultMinutes = 10;

    /// <summary>Asks for a recent sign-in.</summary>
    /// <param name="minutes">How long ago it may be, in minutes.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not a positive number.</exception>
    public RequireRecentSignInAttribute(int minutes = DefaultMinutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minutes);
        Minutes = minutes;
    }

    /// <summary>How long ago it may be, in minutes.</summary>
    public int Minutes { get; }

    /// <inheritdoc />
    public override string ToString() => $"RequireRecentSignIn({Minutes})";
}
