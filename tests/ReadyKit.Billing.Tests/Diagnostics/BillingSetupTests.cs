using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using ReadyKit.Billing.Internal;
using ReadyKit.Billing.Internal.Diagnostics;
using ReadyKit.Billing.Providers;
using ReadyKit.TestHost.Hosting;
using SaasHost.Projects;

namespace ReadyKit.Billing.Tests.Diagnostics;

/// <summary>What would go wrong when the first person wants to pay is said at start.</summary>
public sealed class BillingSetupTests
{
    [Fact]
    public void A_paid_plan_without_a_price_names_the_key()
    {
        var failure = Assert.Throws<ReadyKitSetupException>(() => Start("fake", "Plans:0:Id=free", "Plans:1:Id=pro", "Plans:1:Prices:0:Amount=5"));

        Assert.StartsWith("ReadyKit:Billing:Plans:1:Prices:0:ProviderIds:fake is missing: the price 'pro-month'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_that_nothing_counts_names_the_key()
    {
        var failure = Assert.Throws<ReadyKitSetupException>(() => Start("fake", "Plans:0:Id=free", "Plans:0:Limits:prjects=3"));

        Assert.StartsWith("ReadyKit:Billing:Plans:0:Limits:prjects limits what nothing counts (counted are: projects).", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_limit_counts_one_thing() =>
        Assert.Throws<InvalidOperationException>(() => new ReadyKitBuilder(Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings()))
            .AddLimit<Project>("things", "Things").AddLimit<Project>("things", "Things").AddLimit<Subscription>("things", "Things"));

    [Theory]
    [InlineData("Plans:1:Prices:0:ProviderIds:fake=price_5")]
    [InlineData("Plans:1:Prices:0:IsOffered=false")]
    public void A_paid_plan_that_is_sold_or_was_is_right(string prices) => Start("fake", "Plans:0:Id=free", "Plans:1:Id=pro", "Plans:1:Prices:0:Amount=5", prices);

    [Fact]
    public void A_provider_that_was_added_under_another_name_names_the_line()
    {
        var failure = Assert.Throws<ReadyKitSetupException>(() => Start("stripe"));

        Assert.Contains("AddBillingProvider<FakeProvider>(\"fake\")", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_provider_nothing_is_offered()
    {
        await using var host = new SaasHostFactory
        {
            ReplaceServices = services =>
            {
                services.RemoveAll<IBillingProvider>();
                services.RemoveAll<BillingProviderRegistration>();
            },
        };
        await host.InitializeAsync();
        var ada = await Subscriber.RegisterAsync(host);

        var page = await ada.Visitor.OpenAsync($"/w/{ada.Slug}/upgrade");

        Assert.Contains("\"plans\":[{\"id\":\"free\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"canBuy\":true", page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.StartCheckoutAsync()).Status);
    }

    private static void Start(string name, params IEnumerable<string> settings)
    {
        var host = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        host.Configuration.AddInMemoryCollection(
            settings.Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create($"ReadyKit:Billing:{s[0]}", (string?)s[1])));
        host.Services.AddSingleton<IBillingProvider>(new FakeProvider { HasPrices = false });
        host.Services.AddSingleton(new BillingProviderRegistration(name));
        new ReadyKitBuilder(host).AddLimit<Project>("projects", "Projects");
        using var services = host.Services.BuildServiceProvider();
        new BillingSetupCheck().Configure(_ => { })(new ApplicationBuilder(services));
    }
}
