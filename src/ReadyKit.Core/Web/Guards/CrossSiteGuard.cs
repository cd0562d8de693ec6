using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ReadyKit.Web.Guards;

/// <summary>
/// Refuses changes that another site makes a browser send. The browser's own word (<c>Sec-Fetch-Site</c>, <c>Origin</c>) is checked first; calls
/// that carry the session must carry the antiforgery token too. Pages check their forms by themselves.
/// </summary>
internal sealed class CrossSiteGuard(RequestDelegate next, IAntiforgery antiforgery, IPublicUrl url)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var isExempt = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method)
            || context.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false };
        if (isExempt)
        {
            await next(context);
        }
        else if (IsCrossSite(context.Request))
        {
            await ProblemResults.Problem(StatusCodes.Status403Forbidden, ErrorCodes.CrossSiteRequest, "The request came from another site.").ExecuteAsync(context);
        }
        else if (NeedsToken(context) && !await HasTokenAsync(context))
        {
            await ProblemResults.Problem(
                StatusCodes.Status400BadRequest, ErrorCodes.InvalidCsrfToken, "The X-CSRFToken header is missing or out of date. Load the page again.").ExecuteAsync(context);
        }
        else
        {
            await next(context);
        }
    }

    private static bool NeedsToken(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true
        && context.GetEndpoint() is { } endpoint
        && endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null;

    private async Task<bool> HasTokenAsync(HttpContext context)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(context);
        }
        catch (AntiforgeryValidationException)
        {
            // Without the header it is looked for in a form, which may be none whatever the request says.
            return false;
        }
    }

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
