using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ReadyKit.Billing.Internal;
using ReadyKit.Billing.Internal.Plans;

namespace ReadyKit.Billing.Tests;

public sealed class PlanOptionsTests
{
    [Theory]
    [InlineData("Plans:1:Id repeats 'free'", "Plans:0:Id=free", "Plans:1:Id=free", "Plans:1:Price=5")]
    [InlineData("Plans must have exactly one plan whose Price is 0", "Plans:0:Id=free", "Plans:1:Id=basic")]
    [InlineData("Plans must have exactly one plan whose Price is 0", "Plans:0:Id=pro", "Plans:0:Price=5")]
    [InlineData("Plans:0:Limits:projects must be 0 or more", "Plans:0:Id=free", "Plans:0:Limits:projects=-1")]
    [InlineData("Plans:0:ProviderPrices:stripe must be the id of a price", "Plans:0:Id=free", "Plans:0:ProviderPrices:stripe= ")]
    [InlineData("Plans:0:FormerProviderPrices:stripe must be a list", "Plans:0:Id=free", "Plans:0:FormerProviderPrices:stripe:0= ")]
    [InlineData("Plans:1:Price has more decimals than USD has", "Plans:0:Id=free", "Plans:1:Id=pro", "Plans:1:Price=29.999")]
    [InlineData("Plans:1:Price has more decimals than JPY has", "Plans:0:Id=free", "Plans:1:Id=pro", "Plans:1:Price=29.5", "Plans:1:Currency=JPY")]
    [InlineData(
        "Plans:2: the price 'price_5' at stripe stands in ReadyKit:Billing:Plans:1 too", "Plans:0:Id=free", "Plans:1:Id=pro", "Plans:1:Price=5",
        "Plans:1:ProviderPrices:stripe=price_5", "Plans:2:Id=team", "Plans:2:Price=9", "Plans:2:FormerProviderPrices:stripe:0=price_5")]
    [InlineData("Currency", "Plans:0:Id=free", "Plans:0:Currency=dollars")]
    [InlineData("Interval", "Plans:0:Id=free", "Plans:0:Interval=week")]
    [InlineData("Id", "Plans:0:Name=Free")]
    [InlineData("GracePeriod", "GracePeriod=-1.00:00:00")]
    [InlineData("Provider is 'elsewhere', which is not added; added are: here", "Provider=elsewhere")]
    public void A_wrong_setting_is_refused_by_its_key(string message, params string[] settings)
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Bind(settings));

        Assert.Contains(failure.Failures, f => f.Contains("ReadyKit:Billing:", StringComparison.Ordinal) && f.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_plans_there_are_a_free_and_a_paid_one()
    {
        var catalog = new PlanCatalog(Options.Create(Bind()));

        Assert.Equal(["free", "pro"], catalog.All.Select(p => p.Id));
        Assert.Equal(("free", "Free", 0m), (catalog.Free.Id, catalog.Free.Name, catalog.Free.Price));
    }

    [Fact]
    public void Plans_come_from_configuration_in_its_order()
    {
        var catalog = new PlanCatalog(Options.Create(Bind(
            "Plans:0:Id=team", "Plans:0:Price=49.5", "Plans:0:Currency=EUR", "Plans:0:Interval=year", "Plans:0:Features:0=Much",
            "Plans:1:Id=free", "Plans:1:Limits:projects=3")));

        Assert.Equal(["team", "free"], catalog.All.Select(p => p.Id));
        Assert.Equal(3, catalog.Free.Limits["projects"]);
        var team = catalog.Find("team")!;
        Assert.Equal((49.5m, "EUR", "year", "Team"), (team.Price, team.Currency, team.Interval, team.Name));
        Assert.Equal(["Much"], team.Features);
    }

    [Theory]
    [InlineData("29", "USD", "$29")]
    [InlineData("4.5", "EUR", "€4.50")]
    [InlineData("1200.00", "GBP", "£1,200")]
    [InlineData("500", "JPY", "¥500")]
    [InlineData("99.90", "CHF", "99.90 CHF")]
    public void A_price_is_written_with_the_decimals_it_has(string price, string currency, string text)
    {
        var amount = decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(text, new Plan("pro", "Pro", "", amount, currency, "month", [], new Dictionary<string, int>()).PriceText);
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
