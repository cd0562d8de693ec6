using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace ReadyKit;

/// <summary>
/// Turns refusals into problem details (RFC 9457) with a stable <c>code</c>. The sentences, of the problem and of its fields, are made as it is answered.
/// </summary>
public static class ProblemResults
{
    /// <summary>The problem that a refused operation is answered with.</summary>
    /// <param name="result">A refused result. The first error gives the code, and its <see cref="OperationError.Kind"/> the HTTP status.</param>
    /// <param name="status">Another HTTP status.</param>
    public static IResult ToProblem(this OperationResult result, int? status = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new Refusal(result.Errors, status ?? result.Errors[0].Kind.ToStatusCode());
    }

    /// <summary>A problem with a code.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">A stable code in snake case, whose sentence stands under <c>error.</c> and the code.</param>
    /// <param name="arguments">The values that the sentence names.</param>
    public static IResult Problem(int status, string code, IReadOnlyDictionary<string, object?>? arguments = null)
    {
        var error = new OperationError(code, ErrorKindExtensions.Of(status));
        return new Refusal([arguments is null ? error : error with { Arguments = arguments }], status);
    }

    private sealed class Refusal(IReadOnlyList<OperationError> errors, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var describe = httpContext.RequestServices.GetRequiredService<ErrorText>();
            var problem = new ProblemDetails { Status = status, Detail = describe(errors[0]), Extensions = { ["code"] = errors[0].Code } };
            var fields = errors.Where(e => e.Field is not null).GroupBy(e => e.Field!).ToDictionary(g => g.Key, g => g.Select(e => describe(e)).ToArray());
            if (fields.Count > 0)
            {
                problem.Extensions["errors"] = fields;
            }

            if (errors[0].RetryAfter is { } wait)
            {
                httpContext.Response.Headers.RetryAfter = ((long)Math.Ceiling(Math.Max(1, wait.TotalSeconds))).ToString(CultureInfo.InvariantCulture);
            }

            return Results.Problem(problem).ExecuteAsync(httpContext);
        }
    }
}
