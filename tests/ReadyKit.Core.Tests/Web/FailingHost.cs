using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.Extensions.DependencyInjection;

namespace ReadyKit.Core.Tests.Web;

/// <summary>Has one endpoint more, which fails.</summary>
public sealed class FailingHost : CoreHost
{
    public const string Path = "/test/failure";

    /// <summary>Where somebody else changed the row meanwhile.</summary>
    public const string ConflictPath = "/test/conflict";

    public const string Secret = "the connection string is hunter2";

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSingleton<IEndpointModule, FailingEndpoint>();
        services.Configure<HstsOptions>(o => o.ExcludedHosts.Clear());
    }
}
