using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace ReadyKit.Web.Guards;

/// <summary>
/// Refuses changes that another site makes a browser send, by the browser's own word (<c>Sec-Fetch-Site</c>, <c>Origin</c>).
/// <see cref="AntiforgeryGuard"/> asks for more.
/// </summary>
internal sealed class CrossSiteGuard(RequestDelegate next, IPublicUrl url)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (IsExempt(context))
        {
            await next(context);
        }
        else if (IsCrossSite(context.Request))
        {
            await ProblemResults.Problem(StatusCodes.Status403Forbidden, ErrorCodes.CrossSiteRequest).ExecuteAsync(context);
        }
        else
        {
            await next(context);
        }
    }

    public static bool IsExempt(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method)
        || context.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false };

    private bool IsCrossSite(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
        {
            return site is not ("same-origin" or "none");
        }

        return request.Headers.Origin.ToString() is { Length: > 0 } origin && !IsOwn(origin, request);
    }

    private bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (SiteOf(uri) == SiteOf(url.Base) || string.Equals(SiteOf(uri), $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));

    // The scheme counts: who can change what is sent unencrypted must not speak for the encrypted site.
    private static string SiteOf(Uri uri) => uri.GetLeftPart(UriPartial.Authority);
}
