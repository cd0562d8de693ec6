using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ReadyKit.Web.Guards;

/// <summary>
/// Refuses to change something at a page of ReadyKit that has nothing to do so. Razor Pages would draw such a page without having read its data.
/// </summary>
internal sealed class PageMethodGuard(EndpointOwners owners) : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var method = context.HttpContext.Request.Method;
        if (context.HandlerMethod is null && context.HttpContext.GetEndpoint() is { } endpoint && owners.IsReadyKit(endpoint) && !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
