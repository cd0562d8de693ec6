using ReadyKit.TestHost.Processes;

namespace ReadyKit.Billing.Tests.DevelopmentBilling;

public sealed class ProductionTests
{
    [Fact]
    public async Task The_development_billing_refuses_to_run_in_production()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var app = new SaasHostProcess(database) { EnvironmentName = "Production" };

        app.Launch(["--urls", $"http://127.0.0.1:{LoopbackPort.Pick()}"]);

        Assert.Equal(1, await app.WaitForExitAsync());
        Assert.Contains(
            "The development billing takes no real money and does not run in Production: add a real provider", app.Output, StringComparison.Ordinal);
    }
}
