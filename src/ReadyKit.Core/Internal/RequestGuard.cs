using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using ReadyKit.Data.Internal;

namespace ReadyKit.Internal;

/// <summary>Refuses what no endpoint should see: unknown methods, the NUL character, and any request before the database is ready.</summary>
internal sealed class RequestGuard(RequestDelegate next, DatabaseState state, UnavailableAnswer unavailable)
{
    private static readonly HashSet<string> _methods = new(StringComparer.OrdinalIgnoreCase)
    {
        HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Options,
    };

    public async Task InvokeAsync(HttpContext context)
    {
        var status = await CheckAsync(context);
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

    private async ValueTask<int?> CheckAsync(HttpContext context)
    {
        var request = context.Request;
        if (!_methods.Contains(request.Method))
        {
            return StatusCodes.Status405MethodNotAllowed;
        }

        if (request.Path.Value?.Contains('\0') == true || HasNul(request.Query))
        {
            return StatusCodes.Status400BadRequest;
        }

        if (!state.IsReady && !request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
        {
            return StatusCodes.Status503ServiceUnavailable;
        }

        return request.HasFormContentType && await IsBadFormAsync(context) ? StatusCodes.Status400BadRequest : null;
    }

    private static async Task<bool> IsBadFormAsync(HttpContext context)
    {
        try
        {
            return HasNul(await context.Request.ReadFormAsync(context.RequestAborted));
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or (IOException and not BadHttpRequestException))
        {
            // Not a form, whatever the header says, or cut off in the middle, or in letters that nobody writes any more.
            return true;
        }
    }

    private static bool HasNul(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        foreach (var (key, texts) in values)
        {
            if (key.Contains('\0') || texts.Any(t => t?.Contains('\0') == true))
            {
                return true;
            }
        }

        return false;
    }
}
