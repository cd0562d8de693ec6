using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ReadyKit.Internal;

/// <summary>Puts the security headers on every answer, whatever made it.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(static state => Write((HttpContext)state), context);
        return next(context);
    }

    private static Task Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        var nonce = context.GetCspNonce();
        var unsafeEval = context.GetEndpoint()?.Metadata.GetMetadata<UnsafeEvalAttribute>() is null ? "" : " 'unsafe-eval'";
        // An endpoint that shows markup of others, such as a mail, sets a stricter policy of its own.
        headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.Count > 0 ? headers.ContentSecurityPolicy :
            $"default-src 'self'; script-src 'nonce-{nonce}'{unsafeEval}; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; font-src 'self'; "
            + "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        if (context.User.Identity?.IsAuthenticated == true && !headers.ContainsKey(HeaderNames.CacheControl))
        {
            headers.CacheControl = "no-store, private";
        }

        return Task.CompletedTask;
    }
}
