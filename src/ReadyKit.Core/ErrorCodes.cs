namespace ReadyKit;

/// <summary>
/// The stable codes of problems (RFC 9457) that belong to no single feature. Each feature has a class of its own for the others; a program
/// decides by the code, never by the sentence beside it.
/// </summary>
public static class ErrorCodes
{
    /// <summary>400: the request cannot be read.</summary>
    public const string BadRequest = "bad_request";

    /// <summary>401: nobody is signed in.</summary>
    public const string NotSignedIn = "not_signed_in";

    /// <summary>402: the plan does not include it.</summary>
    public const string PlanRequired = "plan_required";

    /// <summary>403: the person is known, and not allowed to do it.</summary>
    public const string NotAllowed = "not_allowed";

    /// <summary>404: absent, or somebody else's.</summary>
    public const string NotFound = "not_found";

    /// <summary>405: the address does not take this method.</summary>
    public const string MethodNotAllowed = "method_not_allowed";

    /// <summary>409: somebody else changed or removed it meanwhile.</summary>
    public const string Conflict = "conflict";

    /// <summary>413: what was sent is too large.</summary>
    public const string TooLarge = "too_large";

    /// <summary>415: what was sent has a media type or charset that is not read here.</summary>
    public const string UnsupportedMediaType = "unsupported_media_type";

    /// <summary>429: too many requests.</summary>
    public const string TooManyRequests = "too_many_requests";

    /// <summary>500: a defect; the problem carries a number to find it in the log by.</summary>
    public const string InternalError = "internal_error";

    /// <summary>503: something that is needed cannot be reached right now.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>403: another site made the browser send it.</summary>
    public const string CrossSiteRequest = "cross_site_request";

    /// <summary>400: the antiforgery token, in a form or in the header <c>X-CSRFToken</c>, is missing or out of date.</summary>
    public const string InvalidCsrfToken = "invalid_csrf_token";

    /// <summary>403: the person must prove once more who they are, by signing in.</summary>
    public const string RecentSignInRequired = "recent_sign_in_required";

    /// <summary>400: the request came unencrypted, as far as the site can tell.</summary>
    public const string HttpsRequired = "https_required";

    /// <summary>400: a name is refused by <see cref="NameRule"/>.</summary>
    public const string InvalidName = "invalid_name";

    /// <summary>Any other status from 400 to 499.</summary>
    public const string Refused = "refused";

    /// <summary>The code of a failure that no feature explains.</summary>
    internal static string For(int status) => status switch
    {
        400 => BadRequest,
        401 => NotSignedIn,
        402 => PlanRequired,
        403 => NotAllowed,
        404 => NotFound,
        405 => MethodNotAllowed,
        409 => Conflict,
        413 => TooLarge,
        415 => UnsupportedMediaType,
        429 => TooManyRequests,
        503 => Unavailable,
        >= 500 => InternalError,
        _ => Refused,
    };
}
