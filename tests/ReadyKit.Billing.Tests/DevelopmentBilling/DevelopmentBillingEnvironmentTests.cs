using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ReadyKit.Billing.Development;
using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Internal;

namespace ReadyKit.Billing.Tests.DevelopmentBilling;

public sealed class DevelopmentBillingEnvironmentTests
{
    private const string Setting = "ReadyKit:Billing:Development:AllowOutsideDevelopment";

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("Live")]
    public void Outside_Development_it_neither_sells_nor_has_pages(string environment)
    {
        using var services = Build(environment);

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<BillingOptions>>().Value);

        Assert.Contains($"does not run in {environment}: add a real provider", failure.Message, StringComparison.Ordinal);
        Assert.Equal(environment != "Production", failure.Message.Contains(Setting, StringComparison.Ordinal));
        Assert.False(Runs(services));
    }

    [Theory]
    [InlineData("Development", false, true)]
    [InlineData("Staging", true, true)]
    [InlineData("Production", true, false)]
    public void It_runs_in_Development_and_where_that_was_asked_for_but_never_in_Production(string environment, bool isAllowed, bool runs)
    {
        using var bySetting = Build(environment, (Setting, isAllowed.ToString()));
        using var inCode = Build(environment, o => o.AllowOutsideDevelopment = isAllowed);

        Assert.Equal((runs, runs), (Runs(bySetting), Runs(inCode)));
    }

    private static bool Runs(ServiceProvider services) =>
        services.GetServices<BillingProviderRegistration>().Single().Options.UnavailableBecause is null && services.GetService<DevelopmentStore>() is not null;

    private static ServiceProvider Build(string environment, params IEnumerable<(string Key, string Value)> settings) => Build(environment, null, settings);

    private static ServiceProvider Build(
        string environment, Action<DevelopmentBillingOptions>? configure, params IEnumerable<(string Key, string Value)> settings)
    {
        var host = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        host.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        host.Services.AddSingleton(host.Environment);
        new ReadyKitBuilder(host).AddDevelopmentBilling(configure);
        return host.Services.BuildServiceProvider();
    }
}
