using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;

namespace ReadyKit.Web.Answers;

/// <summary>Gives every failure without a body one: problem details for programs, the error page for people.</summary>
internal sealed class ErrorAnswers(ILogger<ErrorAnswers> logger)
{
    public async Task WriteAsync(StatusCodeContext bare)
    {
        var context = bare.HttpContext;
        var status = context.Response.StatusCode;
        if (!context.WantsPage() || !await TryPageAsync(bare, status))
        {
            context.Response.StatusCode = status;
            // Whoever accepts pages only gets a problem too, which the problem details service leaves as it is.
            var problem = new ProblemDetails { Status = status };
            ProblemAnswers.Complete(context, problem);
            await Results.Problem(problem).ExecuteAsync(context);
        }
    }

    private async Task<bool> TryPageAsync(StatusCodeContext bare, int status)
    {
        var (context, request) = (bare.HttpContext, bare.HttpContext.Request);
        var (path, query, method) = (request.Path, request.QueryString, request.Method);
        context.Features.Set<IStatusCodeReExecuteFeature>(new StatusCodeReExecuteFeature
        {
            OriginalPath = path, OriginalPathBase = request.PathBase, OriginalQueryString = query.Value,
        });
        context.SetEndpoint(null);
        request.RouteValues.Clear();
        (request.Path, request.QueryString, request.Method) = ($"/error/{status}", default, HttpMethods.Get);
        try
        {
            await bare.Next(context);
            return context.Response.HasStarted;
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            Log.Failed(logger, e, FailureHandler.TraceId(context));
            context.Response.Clear();
            return false;
        }
        finally
        {
            (request.Path, request.QueryString, request.Method) = (path, query, method);
            context.Features.Set<IStatusCodeReExecuteFeature>(null);
        }
    }
}
