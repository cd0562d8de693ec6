using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ReadyKit.Web.Headers;

/// <summary>The security headers of every answer, whatever made it.</summary>
internal static class SecurityHeaders
{
    public static HeaderPolicyCollection Create(IServiceProvider services)
    {
        var hsts = services.GetRequiredService<IOptions<HstsOptions>>().Value;
        var policies = new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyNoReferrer()
            .AddCrossOriginOpenerPolicy(o => o.SameOrigin())
            .AddCrossOriginResourcePolicy(o => o.SameOrigin())
            .AddCustomHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()")
            // Not for this machine, on which other apps may know no HTTPS.
            .AddStrictTransportSecurity((int)hsts.MaxAge.TotalSeconds, hsts.IncludeSubDomains, hsts.Preload, [.. hsts.ExcludedHosts]);
        var content = services.GetRequiredService<ContentSecurityPolicy>();
        policies[content.Header] = content;
        return policies;
    }
}
