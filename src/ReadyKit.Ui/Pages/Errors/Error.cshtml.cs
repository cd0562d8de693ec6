using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ReadyKit.Ui.Pages.Errors;

/// <summary>Says in plain words what went wrong. Of a failure of the server it tells only the number to find it in the log by.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ErrorModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    /// <summary>The stable code of the problem, where more than the status is known.</summary>
    public string? Reason => HttpContext.GetErrorCode();

    public string Title => Code switch
    {
        400 => "That did not work",
        401 => "Sign in first",
        402 => "Your plan does not include this",
        403 => "You cannot open this",
        404 => "Nothing here",
        429 => "Too many tries",
        503 => "One moment, please",
        _ => "Something went wrong",
    };

    public string Sentence => Code switch
    {
        400 when Reason == ErrorCodes.InvalidCsrfToken => "The form was open too long, or was not this site's. Go back, load the page again and try once more.",
        400 => "The request was incomplete or out of date. Go back, load the page again and try once more.",
        401 => "You were signed out, or have not signed in yet.",
        402 => "An administrator of this workspace can upgrade.",
        403 => "Your role does not allow it. Ask an administrator.",
        404 => "The page does not exist, or you have no access to it.",
        429 => "Wait a moment, then try again.",
        503 => "Many people are here at once. Try again in a moment.",
        _ => "It is our fault, not yours. Try again in a moment.",
    };

    public string Icon => Code switch
    {
        401 or 403 => "mdi-lock-outline",
        404 => "mdi-compass-outline",
        429 or 503 => "mdi-timer-sand",
        _ => "mdi-alert-circle-outline",
    };

    public string? Reference => Code == 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;

    /// <summary>Who comes here without a failure finds what is here: nothing.</summary>
    public void OnGet()
    {
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            Code = StatusCodes.Status404NotFound;
            Response.StatusCode = Code;
        }
    }
}
