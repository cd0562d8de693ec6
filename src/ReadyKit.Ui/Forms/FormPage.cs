using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Localization;

namespace ReadyKit.Ui.Forms;

/// <summary>A page with a form: what is refused comes back on the page, at the field that is at fault.</summary>
internal abstract class FormPage : PageModel
{
    /// <summary>The page again, with the reasons and a status that says so.</summary>
    protected IActionResult Refuse(OperationResult result)
    {
        var texts = HttpContext.RequestServices.GetRequiredService<ITexts>();
        foreach (var error in result.Errors)
        {
            ModelState.AddModelError(FieldName(error.Field), texts.Describe(error));
        }

        Response.StatusCode = result.Errors[0].Kind.ToStatusCode();
        if (result.Errors[0].RetryAfter is { } wait)
        {
            Response.Headers.RetryAfter = ((long)Math.Ceiling(Math.Max(1, wait.TotalSeconds))).ToString(CultureInfo.InvariantCulture);
        }

        return Page();
    }

    /// <summary>Goes to a page of this site, or to the dashboard if the address leads anywhere else.</summary>
    protected IActionResult GoTo(string? returnUrl) =>
        Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl!) : LocalRedirect("~/dashboard");

    private static string FieldName(string? field) =>
        string.IsNullOrEmpty(field) ? "" : char.ToUpperInvariant(field[0]) + field[1..];
}
