using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReadyKit.Localization;

namespace ReadyKit.Ui.Pages.Errors;

/// <summary>Says in plain words what went wrong. Of a failure of the server it tells only the number to find it in the log by.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ErrorModel(ITexts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    /// <summary>The stable code of the problem, where more than the status is known.</summary>
    public string? Reason => HttpContext.GetErrorCode();

    public string Title => texts.Get($"errors.{Known}.title");

    public string Sentence => (Reason is null ? null : texts.Find("error." + Reason)) ?? texts.Get($"errors.{Known}.sentence");

    private string Known => Code is 400 or 401 or 402 or 403 or 404 or 429 or 503 ? Code.ToString(CultureInfo.InvariantCulture) : "other";

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
