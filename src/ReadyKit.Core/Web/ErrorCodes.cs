namespace ReadyKit.Web;

/// <summary>The stable codes of failures that no feature explains.</summary>
internal static class ErrorCodes
{
    public static string For(int status) => status switch
    {
        400 => "bad_request",
        401 => "not_signed_in",
        402 => "plan_required",
        403 => "not_allowed",
        404 => "not_found",
        405 => "method_not_allowed",
        409 => "conflict",
        413 => "too_large",
        415 => "unsupported_media_type",
        429 => "too_many_requests",
        503 => "unavailable",
        >= 500 => "internal_error",
        _ => "refused",
    };
}
