using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ReadyKit.Web;

/// <summary>
/// Lets those who watch the app ask how it is by the address of its machine, as orchestrators and load balancers do: the answers repeat nothing
/// of the request. They must not be redirected either, which some take for healthy.
/// </summary>
internal static class HealthProbes
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public static bool IsProbe(HttpContext context) =>
        context.Request.Path.Equals(Live, StringComparison.Ordinal) || context.Request.Path.Equals(Ready, StringComparison.Ordinal);

    public static Task AcceptHost(HttpContext context, RequestDelegate next, IOptions<ReadyKitOptions> options)
    {
        if (IsProbe(context))
        {
            context.Request.Host = new HostString(Uri.TryCreate(options.Value.BaseUrl, UriKind.Absolute, out var url) ? url.Host : "localhost");
        }

        return next(context);
    }
}
