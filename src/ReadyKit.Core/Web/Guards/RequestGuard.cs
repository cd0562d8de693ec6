using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReadyKit.Data;
using ReadyKit.Web.Answers;

namespace ReadyKit.Web.Guards;

/// <summary>
/// Refuses what no endpoint should see: unknown methods, the NUL character in addresses, other machines at the pages for
/// developers, and any request before the database is ready.
/// </summary>
internal sealed class RequestGuard(
    RequestDelegate next,
    DatabaseState state,
    UnavailableAnswer unavailable,
    IHostEnvironment environment,
    IOptions<ReadyKitOptions> product,
    ILogger<RequestGuard> logger)
{
    private static readonly HashSet<string> _methods = new(StringComparer.OrdinalIgnoreCase)
    {
        HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Options,
    };

    private readonly ToldOnce _told = new();

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

        if (environment.IsDevelopment() && request.Path.StartsWithSegments("/dev", StringComparison.OrdinalIgnoreCase) && !IsDeveloper(context.Connection.RemoteIpAddress))
        {
            return StatusCodes.Status404NotFound;
        }

        if (!state.IsReady && !request.Path.StartsWithSegments("/health", StringComparison.Ordinal))
        {
            return StatusCodes.Status503ServiceUnavailable;
        }

        return null;
    }

    // Without an address the server is in memory or behind a socket of this machine.
    private bool IsDeveloper(IPAddress? caller)
    {
        if (caller is null || IPAddress.IsLoopback(caller) || IpNetworks.Contain(product.Value.DeveloperAddresses, caller))
        {
            return true;
        }

        var address = caller.MapToIPv4OrSelf();
        if (_told.IsNew(address))
        {
            Log.DeveloperPageRefused(logger, address);
        }

        return false;
    }
}
