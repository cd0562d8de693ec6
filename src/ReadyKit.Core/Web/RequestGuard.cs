using Microsoft.AspNetCore.Http;
using ReadyKit.Data;

namespace ReadyKit.Web;

/// <summary>Refuses what no endpoint should see: unknown methods, the NUL character in addresses, and any request before the database is ready.</summary>
internal sealed class RequestGuard(RequestDelegate next, DatabaseState state, UnavailableAnswer unavailable)
{
    private static readonly HashSet<string> _methods = new(StringComparer.OrdinalIgnoreCase)
    {
        HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Options,
    };

    public async Task InvokeAsync(HttpContext context)
    {
        var status = Check(context);
        if (status is null)
        {
            await next(context);
            return;
        }

        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            await unavailable.WriteAsync(context, context.RequestAborted);
            return;
        }

        context.Response.StatusCode = status.Value;
    }

    private int? Check(HttpContext context)
    {
        var request = context.Request;
        if (!_methods.Contains(request.Method))
        {
            return StatusCodes.Status405MethodNotAllowed;
        }

        if (request.Path.Value?.Contains('\0') == true || NulCharacter.IsIn(request.Query))
        {
            return StatusCodes.Status400BadRequest;
        }

        if (!state.IsReady && !request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
        {
            return StatusCodes.Status503ServiceUnavailable;
        }

        return null;
    }
}
