using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReadyKit.Data;

namespace ReadyKit.Web.Answers;

/// <summary>
/// Turns an exception into a status, which <see cref="ErrorAnswers"/> then answers. It shows nothing of itself but a number to find it in the log by.
/// </summary>
internal sealed class FailureHandler(Database database, UnavailableAnswer unavailable, ILogger<FailureHandler> logger) : IExceptionHandler
{
    public static string TraceId(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var isConflict = WriteConflict.Is(exception);
        if (isConflict || database.IsAway(exception))
        {
            LogAway(exception, isConflict);
            await unavailable.WriteAsync(httpContext, CancellationToken.None);
            return true;
        }

        httpContext.Response.StatusCode = Status(exception);
        if (httpContext.Response.StatusCode == StatusCodes.Status500InternalServerError)
        {
            Log.Failed(logger, exception, TraceId(httpContext));
        }

        return true;
    }

    private void LogAway(Exception exception, bool isConflict)
    {
        if (isConflict)
        {
            Log.Conflict(logger);
        }
        else
        {
            Log.DatabaseAway(logger, exception.GetType().Name);
        }
    }

    private static int Status(Exception exception) => exception switch
    {
        BadHttpRequestException e => e.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        // Somebody else changed or removed the row meanwhile.
        DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status500InternalServerError,
    };
}
