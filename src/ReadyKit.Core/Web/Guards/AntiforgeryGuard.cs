using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features.Authentication;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReadyKit.Accounts;

namespace ReadyKit.Web.Guards;

/// <summary>
/// Asks changes for the antiforgery token where a cookie says who makes them: a browser sends cookies whoever tells it to. Schemes that read a header,
/// such as one for keys, need none. Pages check their forms by themselves.
/// </summary>
internal sealed class AntiforgeryGuard(RequestDelegate next, IAntiforgery antiforgery, IAuthenticationSchemeProvider schemes)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (CrossSiteGuard.IsExempt(context) || !await NeedsTokenAsync(context) || await HasTokenAsync(context))
        {
            await next(context);
            return;
        }

        await ProblemResults.Problem(StatusCodes.Status400BadRequest, ErrorCodes.InvalidCsrfToken).ExecuteAsync(context);
    }

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

    private async Task<bool> NeedsTokenAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpAuthenticationFeature>() is DeferredSignIn deferred)
        {
            await deferred.LoadAsync();
        }

        if (context.GetEndpoint()?.Metadata is not { } metadata || metadata.GetMetadata<PageActionDescriptor>() is not null || context.User.Identity?.IsAuthenticated != true)
        {
            return false;
        }

        // Without a result something of the app's own signed the person in, and nobody knows by what.
        var used = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Ticket?.AuthenticationScheme;
        if (string.IsNullOrEmpty(used))
        {
            return true;
        }

        // An endpoint with several schemes takes whoever one of them knows.
        foreach (var name in used.Split(';'))
        {
            if (await IsCookieAsync(name) && (await context.AuthenticateAsync(name)).Succeeded)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> IsCookieAsync(string scheme) =>
        (await schemes.GetSchemeAsync(scheme))?.HandlerType is not { } handler
        || handler.IsAssignableTo(typeof(CookieAuthenticationHandler))
        || handler.IsAssignableTo(typeof(ICookieScheme));
}
