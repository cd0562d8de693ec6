using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;

namespace ReadyKit.Ui.Pages.Billing;

/// <summary>
/// Sends a person to the payment provider after a form was posted. Browsers hold a redirect that follows a post to the policy for forms
/// (CSP Level 3, section 6.4.1), which allows this site only: to leave it, a page in between refreshes itself.
/// </summary>
internal sealed class ExternalRedirectResult(Uri target) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var request = context.HttpContext.Request;
        var isOwn = !target.IsAbsoluteUri || (target.Scheme == request.Scheme && target.Authority == request.Host.Value);
        if (isOwn)
        {
            context.HttpContext.Response.Headers.Location = target.ToString();
            context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            return Task.CompletedTask;
        }

        context.HttpContext.Response.Headers["Refresh"] = $"0; url={target.AbsoluteUri}";
        var metadata = context.HttpContext.RequestServices.GetRequiredService<IModelMetadataProvider>();
        var page = new ViewResult
        {
            ViewName = "/Pages/Shared/Kit/_Leaving.cshtml",
            ViewData = new ViewDataDictionary<Uri>(metadata, context.ModelState) { Model = target },
        };
        return page.ExecuteResultAsync(context);
    }
}
