using System.Collections.ObjectModel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace ReadyKit.Access;

/// <summary>
/// Why an authorization handler keeps a signed-in person out, with the answer that follows. Give it to <c>AuthorizationHandlerContext.Fail</c>.
/// </summary>
/// <param name="handler">The handler that decides.</param>
/// <param name="status">The HTTP status, such as 402, 403 or 404.</param>
/// <param name="code">
/// A stable code in snake case, whose sentence stands under <c>error.</c> and the code; <see langword="null"/> for the code that goes with the status.
/// </param>
public sealed class AccessRefusal(IAuthorizationHandler handler, int status, string? code = null)
    : AuthorizationFailureReason(handler, code ?? "")
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The stable code.</summary>
    public string? Code { get; } = code;

    /// <summary>The values that the sentence names. Empty by default.</summary>
    public IReadOnlyDictionary<string, object?> Arguments { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    /// <summary>Where people are led who asked for a page, below the app's base path; <see langword="null"/> to show them the error's page.</summary>
    public string? Page { get; init; }

    /// <summary>The answer: programs are told why, people are led to where they can do something about it.</summary>
    internal IResult ToResult(HttpContext context)
    {
        if (!context.IsApiRequest() && Page is not null)
        {
            return Results.Redirect(context.Request.PathBase + Page);
        }

        if (Code is not null && Code != ErrorCodes.For(Status))
        {
            context.SetErrorCode(Code);
        }

        return Code is not null && context.IsApiRequest() ? ProblemResults.Problem(Status, Code, Arguments) : Results.StatusCode(Status);
    }
}
