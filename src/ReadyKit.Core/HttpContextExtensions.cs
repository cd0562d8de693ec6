using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace ReadyKit;

/// <summary>What pages ask of the current request.</summary>
public static class HttpContextExtensions
{
    private static readonly object _nonceKey = new();
    private static readonly object _errorKey = new();

    /// <summary>
    /// The nonce that this answer's content security policy allows. It is hexadecimal, because markup encodes the plus sign of
    /// base64.
    /// </summary>
    public static string GetCspNonce(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Items[_nonceKey] is not string nonce)
        {
            nonce = RandomNumberGenerator.GetHexString(32, lowercase: true);
            context.Items[_nonceKey] = nonce;
        }

        return nonce;
    }

    /// <summary>Whether the request is to the API, which answers in JSON, and not to a page.</summary>
    public static bool IsApiRequest(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Says why the request is refused, for the error page or the problem that a bare status is answered with.</summary>
    /// <param name="context">The request.</param>
    /// <param name="code">A stable code in snake case, such as one of <see cref="ErrorCodes"/>.</param>
    public static void SetErrorCode(this HttpContext context, string code)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[_errorKey] = code;
    }

    /// <summary>Why the request is refused; <see langword="null"/> while nothing more than the status is known.</summary>
    public static string? GetErrorCode(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items[_errorKey] as string;
    }

    /// <summary>Whether a person's browser asks for something to look at, and no program.</summary>
    internal static bool WantsPage(this HttpContext context) =>
        !context.IsApiRequest() && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
