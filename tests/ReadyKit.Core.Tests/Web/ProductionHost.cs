using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Internal;

namespace ReadyKit.Core.Tests.Web;

/// <summary>The sample as it runs for real, except that nothing is sold.</summary>
public sealed class ProductionHost : CoreHost
{
    public ProductionHost()
    {
        EnvironmentName = "Production";
        Settings["ReadyKit:Database:MigrateAtStart"] = "true";
        Settings["ReadyKit:KeyRing:Key"] = Convert.ToBase64String(new byte[32]);
        Settings["ReadyKit:Mail:Host"] = "127.0.0.1";
        Settings["ReadyKit:Mail:Port"] = "1";
        Settings["ReadyKit:Mail:From"] = "hello@example.com";
        Settings["ReadyKit:Billing:Provider"] = "none";
    }

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSingleton(new BillingProviderRegistration("none"));
    }
}
