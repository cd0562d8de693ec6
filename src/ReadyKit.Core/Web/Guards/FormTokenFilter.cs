using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ReadyKit.Web.Guards;

/// <summary>Tells that it is the antiforgery token that a form lacks, where the framework says 400 only.</summary>
internal sealed class FormTokenFilter : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.HttpContext.SetErrorCode(ErrorCodes.InvalidCsrfToken);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
