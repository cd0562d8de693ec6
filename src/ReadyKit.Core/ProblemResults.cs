using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ReadyKit;

/// <summary>Turns refusals into problem details (RFC 9457) with a stable <c>code</c>.</summary>
public static class ProblemResults
{
    /// <summary>The problem that a refused operation is answered with.</summary>
    /// <param name="result">A refused result. The first error gives the code, and its <see cref="OperationError.Kind"/> the HTTP status.</param>
    /// <param name="status">Another HTTP status.</param>
    public static IResult ToProblem(this OperationResult result, int? status = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        var first = result.Errors[0];
        var fields = result.Errors.Where(e => e.Field is not null)
            .GroupBy(e => e.Field!)
            .ToDictionary(g => g.Key, g => g.Select(e => e.Message).ToArray());
        var problem = Problem(status ?? first.Kind.ToStatusCode(), first.Code, first.Message, fields);
        return first.RetryAfter is { } wait ? new RetryLaterResult(problem, wait) : problem;
    }

    /// <summary>A problem with a code.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">A stable code in snake case.</param>
    /// <param name="detail">A sentence for people.</param>
    /// <param name="errors">Messages by field, in camel case.</param>
    public static IResult Problem(int status, string code, string detail, IDictionary<string, string[]>? errors = null)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        if (errors is { Count: > 0 })
        {
            extensions["errors"] = errors;
        }

        return Results.Problem(detail: detail, statusCode: status, extensions: extensions);
    }

    /// <summary>An answer that also says when to try again, in whole seconds.</summary>
    private sealed class RetryLaterResult(IResult inner, TimeSpan wait) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var seconds = (long)Math.Ceiling(Math.Max(1, wait.TotalSeconds));
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return inner.ExecuteAsync(httpContext);
        }
    }
}
