using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Localization;

namespace ReadyKit.Web.Answers;

/// <summary>What every problem says beside its status: the code, the sentences in the language of whoever reads it, and the number to find it in the log by.</summary>
internal static class ProblemAnswers
{
    // As the framework writes them where nobody gave a title.
    private static readonly HashSet<string> _defaultTitles = new(StringComparer.Ordinal)
    {
        "One or more validation errors occurred.", "An error occurred while processing your request.",
    };

    /// <summary>Fills in what is not there yet. What the app has written stays.</summary>
    public static void Complete(HttpContext context, ProblemDetails problem)
    {
        var texts = context.RequestServices.GetRequiredService<ITexts>();
        var status = problem.Status ?? context.Response.StatusCode;
        problem.Extensions.TryAdd("code", context.GetErrorCode() ?? ErrorCodes.For(status));
        problem.Extensions["traceId"] = FailureHandler.TraceId(context);
        if (problem.Title is null || problem.Title == ReasonPhrases.GetReasonPhrase(status) || _defaultTitles.Contains(problem.Title))
        {
            problem.Title = texts.Find($"problem.{status}") ?? texts.Get("problem.other");
        }

        problem.Detail ??= texts.Describe(new OperationError($"{problem.Extensions["code"]}", ErrorKindExtensions.Of(status)));
        if (problem is HttpValidationProblemDetails { Errors: var fields })
        {
            foreach (var (field, messages) in fields.ToList())
            {
                fields[field] = [.. messages.Select(m => texts.Find(m) ?? m)];
            }
        }
    }
}
