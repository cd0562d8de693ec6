using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Development.Internal.Webhooks;
using ReadyKit.Billing.Internal.Events;
using ReadyKit.Billing.Tests.DevelopmentBilling;
using ReadyKit.Data;
using ReadyKit.Jobs;
using ReadyKit.TestHost.Hosting;

namespace ReadyKit.Billing.Tests.Webhooks;

public sealed class WebhookTests(SaasHostFactory host) : IClassFixture<SaasHostFactory>
{
    [Fact]
    [Trait("Case", "WH-07")]
    public async Task Twenty_copies_at_once_are_stored_once_and_all_answered_well()
    {
        using var client = host.CreateClient();
        var (body, signature) = await DevelopmentWebhooks.SignAsync(host, "evt_copies", "cus_nobody");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync(client, body, signature)));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Single(await ReadEventsAsync("evt_copies"));
    }

    [Fact]
    [Trait("Case", "WH-12")]
    public async Task An_event_about_an_unknown_customer_is_parked()
    {
        using var client = host.CreateClient();
        var (body, signature) = await DevelopmentWebhooks.SignAsync(host, "evt_unknown", "cus_unknown");

        Assert.Equal(HttpStatusCode.OK, await SendAsync(client, body, signature));

        await Eventually.TrueAsync(
            async () => (await ReadEventsAsync("evt_unknown")).Single().State == BillingEventState.Parked, "the event is parked");
    }

    [Fact]
    [Trait("Case", "WH-13")]
    public async Task An_event_about_no_customer_is_stored_and_ignored()
    {
        using var client = host.CreateClient();
        var (body, signature) = await DevelopmentWebhooks.SignAsync(host, "evt_none", null);

        Assert.Equal(HttpStatusCode.OK, await SendAsync(client, body, signature));

        await Eventually.TrueAsync(
            async () => (await ReadEventsAsync("evt_none")).Single().State == BillingEventState.Ignored, "the event is ignored");
    }

    [Fact]
    [Trait("Case", "WH-31")]
    [Trait("Case", "B5")]
    public async Task Events_go_after_the_time_in_which_they_may_come_again()
    {
        var now = host.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        BillingEvent NewEvent(string id, BillingEventState state, int days) =>
            new() { Provider = "cleanup", EventId = id, Type = "x", State = state, ReceivedAt = now.AddDays(-days) };

        var left = await host.WithServicesAsync(async services =>
        {
            var context = services.GetRequiredService<ReadyKitDbContext>();
            context.AddRange(
                NewEvent("done", BillingEventState.Done, 36), NewEvent("ignored", BillingEventState.Ignored, 36), NewEvent("parked", BillingEventState.Parked, 36),
                NewEvent("queued", BillingEventState.Queued, 36), NewEvent("recent", BillingEventState.Done, 34));
            await context.SaveChangesAsync();
            await services.GetServices<ICleanup>().OfType<BillingEventCleanup>().Single().RunAsync(CancellationToken.None);
            return await context.Set<BillingEvent>().Where(e => e.Provider == "cleanup").Select(e => e.EventId).Order().ToListAsync();
        });

        Assert.Equal(["recent"], left);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"id\":5}")]
    [InlineData("{\"id\":\"evt_x\"}")]
    [InlineData("{\"id\":\"\",\"type\":\"x\",\"customer\":\"c\"}")]
    [InlineData("{\"id\":\"evt_\\u0000\",\"type\":\"x\",\"customer\":\"c\"}")]
    [InlineData("{\"id\":\"evt_\\ud800\",\"type\":\"x\",\"customer\":\"c\"}")]
    [InlineData("{\"id\":\"evt_y\",\"type\":\"x\",\"customer\":{\"a\":1}}")]
    [Trait("Case", "WH-01")]
    public async Task A_signed_body_that_makes_no_sense_is_a_bad_request(string text)
    {
        using var client = host.CreateClient();
        var body = System.Text.Encoding.UTF8.GetBytes(text);
        var secret = await host.Services.GetRequiredService<DevelopmentStore>().ReadAsync(ledger => ledger.Secret, CancellationToken.None);

        var signature = DevelopmentSignature.Sign(secret, body, host.Services.GetRequiredService<TimeProvider>().GetUtcNow());

        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(client, body, signature));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("garbage")]
    [InlineData("t=1,v1=00")]
    [Trait("Case", "WH-01")]
    public async Task A_webhook_without_a_right_signature_is_a_bad_request_and_leaves_nothing(string? signature)
    {
        using var client = host.CreateClient();
        var (body, _) = await DevelopmentWebhooks.SignAsync(host, "evt_forged", "cus_1");

        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(client, body, signature));

        Assert.Empty(await ReadEventsAsync("evt_forged"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Case", "WH-17")]
    public async Task A_body_that_is_too_large_is_refused_with_and_without_its_length(bool tellsLength)
    {
        using var client = host.CreateClient();
        var stream = new MemoryStream(new byte[5 * 1024 * 1024]);
        using HttpContent content = tellsLength ? new ByteArrayContent(stream.ToArray()) : new StreamContent(new UnseekableStream(stream));

        using var response = await DevelopmentWebhooks.SendAsync(client, content, "t=1,v1=00");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient client, byte[] body, string? signature)
    {
        using var content = new ByteArrayContent(body);
        using var response = await DevelopmentWebhooks.SendAsync(client, content, signature);
        return response.StatusCode;
    }

    private Task<List<BillingEvent>> ReadEventsAsync(string eventId) =>
        host.WithServicesAsync(services => services.GetRequiredService<ReadyKitDbContext>().Set<BillingEvent>()
            .AsNoTracking().Where(e => e.EventId == eventId).ToListAsync());
}
