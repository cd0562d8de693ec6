using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReadyKit.Web.Guards;

/// <summary>
/// Leads what comes unencrypted to HTTPS. Behind a proxy that speaks HTTPS but is not trusted that would go round for ever, so it is refused
/// there, and the log names the setting.
/// </summary>
internal sealed class PlainHttp(RequestDelegate next, IPublicUrl url, ILogger<PlainHttp> logger)
{
    private readonly ToldOnce _told = new();

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.IsHttps || HealthProbes.IsProbe(context))
        {
            await next(context);
        }
        else if (context.Request.Headers["X-Forwarded-Proto"].ToString().Contains("https", StringComparison.OrdinalIgnoreCase))
        {
            // The header of a trusted proxy is taken off when it is believed.
            var proxy = context.Connection.RemoteIpAddress?.MapToIPv4OrSelf() ?? "an unknown address";
            if (_told.IsNew(proxy))
            {
                Log.ProxyNotTrusted(logger, proxy);
            }

            await ProblemResults.Problem(StatusCodes.Status400BadRequest, ErrorCodes.HttpsRequired).ExecuteAsync(context);
        }
        else
        {
            if (_told.IsNew(""))
            {
                Log.PlainHttp(logger, url.Base);
            }

            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = Encrypted(context.Request);
        }
    }

    private string Encrypted(HttpRequest request)
    {
        var port = url.Base.IsDefaultPort ? "" : $":{url.Base.Port}";
        return $"https://{new HostString(request.Host.Host).ToUriComponent()}{port}{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}{request.QueryString.ToUriComponent()}";
    }
}
