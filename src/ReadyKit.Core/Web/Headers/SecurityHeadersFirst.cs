using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReadyKit.Web.Guards;

namespace ReadyKit.Web.Headers;

/// <summary>
/// Puts the security headers before everything else, also before what the framework adds by itself, such as the refusal of unknown hosts.
/// Must be the first filter that is registered.
/// </summary>
internal sealed class SecurityHeadersFirst : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseSecurityHeaders(SecurityHeaders.Create(app.ApplicationServices));
        app.UseMiddleware<NoStore>();
        app.UseMiddleware<RefusedHosts>();
        var options = app.ApplicationServices.GetRequiredService<IOptions<ReadyKitOptions>>();
        app.Use((context, after) => HealthProbes.AcceptHost(context, after, options));
        next(app);
    };
}
