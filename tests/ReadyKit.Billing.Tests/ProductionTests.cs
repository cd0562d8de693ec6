using ReadyKit.TestHost.Hosting;

namespace ReadyKit.Billing.Tests;

public sealed class ProductionTests
{
    [Fact]
    public async Task The_development_billing_refuses_to_run_in_production()
    {
        await using var host = new SaasHostFactory { EnvironmentName = "Production" };
        await host.InitializeAsync();

        var failure = Assert.ThrowsAny<Exception>(() => host.CreateClient());

        Assert.Contains("The development billing takes no real money and does not run in Production: add a real provider", failure.ToString(), StringComparison.Ordinal);
    }
}
