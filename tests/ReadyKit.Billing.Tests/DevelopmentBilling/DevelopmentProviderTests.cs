using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Development.Internal;
using ReadyKit.Billing.Development.Internal.Webhooks;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Pages;
using ReadyKit.Billing.Specification;
using ReadyKit.TestHost.Hosting;

namespace ReadyKit.Billing.Tests.DevelopmentBilling;

public sealed class DevelopmentProviderTests(SaasHostFactory host) : BillingProviderSpecification, IClassFixture<SaasHostFactory>
{
    protected override IBillingProvider Provider => host.Services.GetServices<IBillingProvider>().OfType<DevelopmentBillingProvider>().Single();

    protected override string PriceIdOf(PlanPrice price) => Provider.FindDefaultPriceId(price)!;

    protected override Task PayAsync(ProviderPage page) => PressAsync(page, "pay");

    protected override Task PayLaterAsync(ProviderPage page) => PressAsync(page, "pay-later");

    protected override Task SettleAsync(ProviderPage page, bool comes) => PressAsync(page, comes ? "arrive" : "bounce");

    protected override async Task<WebhookRequest> CreateWebhookAsync(string eventId, string customerId, TimeSpan age)
    {
        var (body, signature) = await DevelopmentWebhooks.SignAsync(host, eventId, customerId, age);
        return new WebhookRequest { Headers = new HeaderDictionary { [DevelopmentSignature.Header] = signature }, Body = body };
    }

    protected override async Task<WebhookRequest> CreateForeignWebhookAsync(string eventId, string customerId)
    {
        var text = $$"""{"id":"{{eventId}}","type":"x","customer":"{{customerId}}","account":"another"}""";
        var (body, signature) = await DevelopmentWebhooks.SignAsync(host, System.Text.Encoding.UTF8.GetBytes(text));
        return new WebhookRequest { Headers = new HeaderDictionary { [DevelopmentSignature.Header] = signature }, Body = body };
    }

    private async Task PressAsync(ProviderPage opened, string action)
    {
        using var visitor = host.CreateVisitor();
        var page = await visitor.OpenAsync(opened.Url.PathAndQuery);
        // Whether or not the page shows the button: somebody may have had it open since before.
        var fields = new Dictionary<string, string> { [Visitor.TokenField] = await visitor.ReadTokenAsync("/login") };
        await visitor.SubmitAsync(page, new HtmlForm(opened.Url.AbsolutePath, "post", fields), ("action", action));
    }
}
