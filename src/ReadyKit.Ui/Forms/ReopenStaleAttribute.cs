using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ReadyKit.Ui.Forms;

/// <summary>
/// Opens a page again whose form was drawn before the person signed in or out in another tab, instead of refusing the form: then the page itself
/// knows where to lead. The form does nothing.
/// </summary>
/// <param name="whenSignedIn">Whether the page is left by those who are signed in; else by those who are not.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ReopenStaleAttribute(bool whenSignedIn) : Attribute, IAlwaysRunResultFilter
{
    public bool WhenSignedIn { get; } = whenSignedIn;

    public void OnResultExecuting(ResultExecutingContext context)
    {
        var http = context.HttpContext;
        if (context.Result is IAntiforgeryValidationFailedResult && http.User.Identity?.IsAuthenticated == true == WhenSignedIn)
        {
            context.Result = new LocalRedirectResult($"~{http.Request.Path}{http.Request.QueryString}");
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
