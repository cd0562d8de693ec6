using Microsoft.AspNetCore.Http;

namespace ReadyKit;

/// <summary>The HTTP side of an <see cref="ErrorKind"/>.</summary>
public static class ErrorKindExtensions
{
    /// <summary>The HTTP status (RFC 9110, section 15.5) that a refusal of this kind is answered with; 400 for a kind that is not known.</summary>
    public static int ToStatusCode(this ErrorKind kind) => kind switch
    {
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.PaymentRequired => StatusCodes.Status402PaymentRequired,
        ErrorKind.TooManyRequests => StatusCodes.Status429TooManyRequests,
        ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };

    internal static ErrorKind Of(int status) => Enum.GetValues<ErrorKind>().FirstOrDefault(k => k.ToStatusCode() == status);
}
