using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ReadyKit.Billing.Internal;
using ReadyKit.Billing.Internal.Plans;

namespace ReadyKit.Billing.Tests.Plans;

public sealed class PlanOptionsTests
{
    private const string Monthly = "Plans:1:Prices:0:Amount=5";
    private const string Second = "Plans:1:Prices:1:Amount=9";

    [Theory]
    [InlineData("Plans:1:Id repeats 'free'", "Plans:0:Id=free", "Plans:1:Id=free", Monthly)]
    [InlineData("Plans:1:Prices is missing: exactly one plan has none, the one workspaces begin with, and that is ReadyKit:Billing:Plans:0", "Plans:0:Id=free", "Plans:1:Id=basic")]
    [InlineData("Plans must have exactly one plan without Prices", "Plans:0:Id=pro", "Plans:0:Prices:0:Amount=5")]
    [InlineData("Plans:0:Limits:projects must be 0 or more", "Plans:0:Id=free", "Plans:0:Limits:projects=-1")]
    [InlineData("Plans:0:Features:1 is 'Much more', which is no code", "Plans:0:Id=free", "Plans:0:Features:0=api", "Plans:0:Features:1=Much more")]
    [InlineData("Plans:0:Highlights:0 must be a line", "Plans:0:Id=free", "Plans:0:Highlights:0= ")]
    [InlineData("Id", "Plans:0:Name=Free")]
    [InlineData("GracePeriod", "GracePeriod=-1.00:00:00")]
    [InlineData("Provider is 'elsewhere', which is not added; added are: here", "Provider=elsewhere")]
    public void A_wrong_setting_is_refused_by_its_key(string message, params string[] settings) => AssertRefused(message, settings);

    [Theory]
    [InlineData("Plans:1:Prices:0:Amount must be more than 0", "Plans:1:Prices:0:Interval=year")]
    [InlineData("Plans:1:Prices:0:Amount", "Plans:1:Prices:0:Amount=-5")]
    [InlineData("Plans:1:Prices:0:Amount has more decimals than USD has", "Plans:1:Prices:0:Amount=29.999")]
    [InlineData("Plans:1:Prices:0:Amount has more decimals than JPY has", "Plans:1:Prices:0:Amount=29.5", "Plans:1:Prices:0:Currency=JPY")]
    [InlineData("Plans:1:Prices:0:Currency", Monthly, "Plans:1:Prices:0:Currency=dollars")]
    [InlineData("Plans:1:Prices:0:Interval", Monthly, "Plans:1:Prices:0:Interval=week")]
    [InlineData("Plans:1:Prices:0:Id", Monthly, "Plans:1:Prices:0:Id=Pro Monthly")]
    [InlineData("Plans:1:Prices:0:TrialDays", Monthly, "Plans:1:Prices:0:TrialDays=-1")]
    [InlineData("Plans:1:Prices:0:IncludedSeats", Monthly, "Plans:1:Prices:0:IsPerSeat=true", "Plans:1:Prices:0:IncludedSeats=0")]
    [InlineData("Plans:1:Prices:0:IncludedSeats is for prices per seat: set ReadyKit:Billing:Plans:1:Prices:0:IsPerSeat", Monthly, "Plans:1:Prices:0:IncludedSeats=3")]
    [InlineData("Plans:1:Prices:0:ProviderIds:stripe must be the id of a price", Monthly, "Plans:1:Prices:0:ProviderIds:stripe= ")]
    [InlineData("Plans:1:Prices:0:FormerProviderIds:stripe must be a list", Monthly, "Plans:1:Prices:0:FormerProviderIds:stripe:0= ")]
    [InlineData("Plans:1:Prices:1:Id is needed: its default 'pro-month' is the id of ReadyKit:Billing:Plans:1:Prices:0", Monthly, Second, "Plans:1:Prices:1:Currency=EUR")]
    [InlineData("Plans:2:Prices:0:Id repeats 'pro-month', the id of ReadyKit:Billing:Plans:1:Prices:0", Monthly, "Plans:2:Id=team", "Plans:2:Prices:0:Amount=9", "Plans:2:Prices:0:Id=pro-month")]
    [InlineData("Plans:1:Prices:1 offers the plan 'pro' by the month in USD, as ReadyKit:Billing:Plans:1:Prices:0 does", Monthly, Second, "Plans:1:Prices:1:Id=pro-more")]
    [InlineData(
        "Plans:2:Prices:0:FormerProviderIds:stripe:0: the price 'price_5' at stripe stands in ReadyKit:Billing:Plans:1:Prices:0:ProviderIds:stripe too",
        Monthly, "Plans:1:Prices:0:ProviderIds:stripe=price_5", "Plans:2:Id=team", "Plans:2:Prices:0:Amount=9", "Plans:2:Prices:0:FormerProviderIds:stripe:0=price_5")]
    [InlineData(
        "Plans:1:Prices:1:ProviderIds:stripe: the price 'price_5' at stripe stands in", Monthly, "Plans:1:Prices:0:ProviderIds:stripe=price_5", Second,
        "Plans:1:Prices:1:Interval=year", "Plans:1:Prices:1:ProviderIds:stripe=price_5")]
    public void A_wrong_price_is_refused_by_its_key(string message, params string[] settings) =>
        AssertRefused(message, ["Plans:0:Id=free", "Plans:1:Id=pro", .. settings]);

    [Fact]
    public void What_is_not_offered_any_more_may_stand_beside_what_is() => Bind(
        "Plans:0:Id=free", "Plans:1:Id=pro", Monthly, Second, "Plans:1:Prices:1:Id=pro-before", "Plans:1:Prices:1:IsOffered=false");

    [Fact]
    public void Without_plans_there_are_a_free_and_a_paid_one()
    {
        var catalog = new PlanCatalog(Options.Create(Bind()));

        Assert.Equal(["free", "pro"], catalog.All.Select(p => p.Id));
        Assert.Equal(("free", "Free", true), (catalog.Free.Id, catalog.Free.Name, catalog.Free.IsFree));
        Assert.Equal(("pro", BillingInterval.Year, 290m), (catalog.FindPrice("pro-year")!.PlanId, catalog.FindPrice("pro-year")!.Interval, catalog.FindPrice("pro-year")!.Amount));
    }

    [Fact]
    public void Plans_come_from_configuration_in_its_order()
    {
        var catalog = new PlanCatalog(Options.Create(Bind(
            "Plans:0:Id=team", "Plans:0:Prices:0:Amount=49.5", "Plans:0:Prices:0:Currency=EUR", "Plans:0:Prices:0:Interval=quarter",
            "Plans:0:Prices:0:IsPerSeat=true", "Plans:0:Prices:0:IncludedSeats=3", "Plans:0:Prices:0:TrialDays=14",
            "Plans:0:Highlights:0=Much", "Plans:0:Features:0=reports.export",
            "Plans:1:Id=free", "Plans:1:Limits:projects=3")));

        Assert.Equal([("team", 0), ("free", 1)], catalog.All.Select(p => (p.Id, p.Rank)));
        Assert.Equal(3, catalog.Free.Limits["projects"]);
        var team = catalog.Find("team")!;
        Assert.Equal(("Team", "Much", "reports.export"), (team.Name, team.Highlights.Single(), team.Features.Single()));
        var price = team.Prices.Single();
        Assert.Equal(("team-quarter", "team", 49.5m, "EUR", BillingInterval.Quarter), (price.Id, price.PlanId, price.Amount, price.Currency, price.Interval));
        Assert.Equal((true, 3, 14, true), (price.IsPerSeat, price.IncludedSeats, price.TrialDays, price.IsOffered));
    }

    private static void AssertRefused(string message, IEnumerable<string> settings)
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Bind(settings));

        Assert.Contains(failure.Failures, f => f.Contains("ReadyKit:Billing:", StringComparison.Ordinal) && f.Contains(message, StringComparison.Ordinal));
    }

    private static BillingOptions Bind(params IEnumerable<string> settings)
    {
        var host = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        host.Configuration.AddInMemoryCollection(
            settings.Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create($"ReadyKit:Billing:{s[0]}", (string?)s[1])));
        host.Services.AddSingleton(new BillingProviderRegistration("here"));
        new ReadyKitBuilder(host).AddBilling();
        using var services = host.Services.BuildServiceProvider();
        return services.GetRequiredService<IOptions<BillingOptions>>().Value;
    }
}
