using System.Net;
using ReadyKit.TestHost.Hosting;

namespace ReadyKit.Billing.Tests;

public sealed class CheckoutTests(SaasHostFactory host) : IClassFixture<SaasHostFactory>
{
    [Fact]
    public async Task Whoever_pays_is_on_the_plan_when_the_page_after_it_is_shown()
    {
        var ada = await Subscriber.RegisterAsync(host);

        var page = await ada.BuyAsync();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("/billing/success?checkout=", page.Path, StringComparison.Ordinal);
        Assert.Contains("You are on Pro", page.Html, StringComparison.Ordinal);
        Assert.Equal(("pro", "active"), await ada.ReadAsync());
    }
}
