using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ReadyKit.Web;

/// <summary>Puts the security headers on every answer, whatever made it.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IOptions<HstsOptions> hsts, EndpointOwners owners)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() => Write(context));
        return next(context);
    }

    private Task Write(HttpContext context)
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
        // Not for this machine, on which other apps may know no HTTPS.
        if (context.Request.IsHttps && !hsts.Value.ExcludedHosts.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase))
        {
            var seconds = ((long)hsts.Value.MaxAge.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            headers.StrictTransportSecurity = $"max-age={seconds}{(hsts.Value.IncludeSubDomains ? "; includeSubDomains" : "")}{(hsts.Value.Preload ? "; preload" : "")}";
        }

        if ((DeferredSignIn.KnownUser(context)?.Identity?.IsAuthenticated == true || IsOwnPage(context.GetEndpoint())) && !headers.ContainsKey(HeaderNames.CacheControl))
        {
            headers.CacheControl = "no-store, private";
        }

        return Task.CompletedTask;
    }

    // They carry tokens and what was typed, also before anybody is signed in.
    private bool IsOwnPage(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<PageActionDescriptor>() is not null && owners.IsReadyKit(endpoint);
}
