using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReadyKit.Data;

namespace ReadyKit.Web;

/// <summary>
/// Gives every failure without a body one: problem details for programs, the error page for people. An exception shows nothing of itself but a
/// number to find it in the log by.
/// </summary>
internal sealed class ErrorResponses(RequestDelegate next, Database database, UnavailableAnswer unavailable, ILogger<ErrorResponses> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e) when (!context.Response.HasStarted && database.IsAway(e))
        {
            Log.DatabaseAway(logger, e.GetType().Name);
            context.Response.Clear();
            await unavailable.WriteAsync(context, CancellationToken.None);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            Clear(context, Status(e));
            if (context.Response.StatusCode == StatusCodes.Status500InternalServerError)
            {
                Log.Failed(logger, e, TraceId(context));
            }
        }

        if (IsBareError(context.Response))
        {
            await WriteAsync(context);
        }
    }

    public static string TraceId(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    private static int Status(Exception exception) => exception switch
    {
        BadHttpRequestException e => e.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        // Somebody else changed or removed the row meanwhile.
        DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static bool IsBareError(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400 and < 600, ContentLength: null } && string.IsNullOrEmpty(response.ContentType);

    private static void Clear(HttpContext context, int status)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
    }

    private async Task WriteAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        if (context.WantsPage() && await TryPageAsync(context, status))
        {
            return;
        }

        var problem = new
        {
            type = "about:blank",
            title = ReasonPhrases.GetReasonPhrase(status),
            status,
            code = ErrorCodes.For(status),
            traceId = TraceId(context),
        };
        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(problem, (JsonSerializerOptions?)null, "application/problem+json", CancellationToken.None);
    }

    private async Task<bool> TryPageAsync(HttpContext context, int status)
    {
        var request = context.Request;
        var (path, query, method) = (request.Path, request.QueryString, request.Method);
        context.SetEndpoint(null);
        request.RouteValues.Clear();
        (request.Path, request.QueryString, request.Method) = ($"/error/{status}", default, HttpMethods.Get);
        try
        {
            await next(context);
            if (context.Response.HasStarted)
            {
                return true;
            }

            context.Response.StatusCode = status;
            return false;
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            Log.Failed(logger, e, TraceId(context));
            Clear(context, status);
            return false;
        }
        finally
        {
            (request.Path, request.QueryString, request.Method) = (path, query, method);
        }
    }
}
