using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ReadyKit;

/// <summary>An answer that also says when to try again, in whole seconds.</summary>
internal sealed class RetryLaterResult(IResult inner, TimeSpan wait) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var seconds = (long)Math.Ceiling(Math.Max(1, wait.TotalSeconds));
        httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return inner.ExecuteAsync(httpContext);
    }
}
