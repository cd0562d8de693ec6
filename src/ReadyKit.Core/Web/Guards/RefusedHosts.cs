using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace ReadyKit.Web.Guards;

/// <summary>Tells which setting lets a host in that was refused: the answer itself says nothing.</summary>
internal sealed class RefusedHosts(RequestDelegate next, IOptionsMonitor<HostFilteringOptions> filtering, ILogger<RefusedHosts> logger)
{
    private const int LongestName = 255;

    private readonly ToldOnce _told = new();

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Response.StatusCode == StatusCodes.Status400BadRequest
            && context.GetEndpoint() is null
            && context.Request.Host.Value is { Length: > 0 and <= LongestName } host
            && !HostString.MatchesAny(new StringSegment(context.Request.Host.Host), [.. filtering.CurrentValue.AllowedHosts.Select(h => new StringSegment(h))])
            && TextRules.IsOneLine(host)
            && _told.IsNew(host))
        {
            Log.HostRefused(logger, host);
        }
    }
}
