using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Development.Internal;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Specification;
using ReadyKit.TestHost.Hosting;

namespace ReadyKit.Billing.Tests;

public sealed class DevelopmentProviderTests(SaasHostFactory host) : BillingProviderSpecification, IClassFixture<SaasHostFactory>
{
    protected override IBillingProvider Provider => host.Services.GetServices<IBillingProvider>().OfType<DevelopmentBillingProvider>().Single();

    protected override string PriceId => "price_pro";

    protected override Task PayAsync(ProviderCheckout checkout) => PressAsync(checkout, "pay");

    protected override Task PayLaterAsync(ProviderCheckout checkout) => PressAsync(checkout, "pay-later");

    protected override Task SettleAsync(ProviderCheckout checkout, bool comes) => PressAsync(checkout, comes ? "arrive" : "bounce");

    private async Task PressAsync(ProviderCheckout checkout, string action)
    {
        using var visitor = host.CreateVisitor();
        var page = await visitor.OpenAsync(checkout.Url.PathAndQuery);
        // Whether or not the page shows the button: somebody may have had it open since before.
        var fields = new Dictionary<string, string> { [Visitor.TokenField] = await visitor.ReadTokenAsync("/login") };
        await visitor.SubmitAsync(page, new HtmlForm(checkout.Url.AbsolutePath, "post", fields), ("action", action));
    }

    protected override async Task<WebhookRequest> CreateWebhookAsync(string eventId, string customerId, TimeSpan age)
    {
        var (body, signature) = await DevelopmentWebhooks.SignAsync(host, eventId, customerId, age);
        return new WebhookRequest(new HeaderDictionary { [DevelopmentSignature.Header] = signature }, body);
    }
}
