using Microsoft.AspNetCore.Http;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Specification;

public abstract partial class BillingProviderSpecification
{
    [Fact]
    [Trait("Case", "WH-01")]
    public async Task A_genuine_webhook_names_event_and_customer()
    {
        var reading = await Provider.ReadWebhookAsync(await CreateWebhookAsync("evt_1", "cus_1", TimeSpan.Zero), None);

        Assert.Equal((WebhookRejection.None, WebhookParking.None), (reading.Rejection, reading.Parking));
        Assert.Equal(("evt_1", "cus_1"), (reading.Event!.EventId, reading.Event.CustomerId));
        Assert.NotEmpty(reading.Event.Type);
    }

    [Fact]
    [Trait("Case", "B5")]
    public async Task A_genuine_webhook_of_another_account_or_mode_is_parked()
    {
        var reading = await Provider.ReadWebhookAsync(await CreateForeignWebhookAsync("evt_1", "cus_1"), None);

        Assert.Equal((WebhookRejection.None, WebhookParking.OtherEnvironment), (reading.Rejection, reading.Parking));
        Assert.Equal("evt_1", reading.Event!.EventId);
    }

    [Fact]
    [Trait("Case", "WH-01")]
    public async Task A_webhook_that_was_changed_has_no_headers_or_makes_no_sense_is_refused()
    {
        var genuine = await CreateWebhookAsync("evt_1", "cus_1", TimeSpan.Zero);
        var changed = genuine.Body.ToArray();
        changed[^1] ^= 1;
        WebhookRequest[] wrong =
        [
            genuine with { Body = changed },
            genuine with { Body = Array.Empty<byte>() },
            genuine with { Body = new byte[] { 0xff, 0x00, 0x7b } },
            genuine with { Headers = new HeaderDictionary() },
        ];

        foreach (var request in wrong)
        {
            var reading = await Provider.ReadWebhookAsync(request, None);
            Assert.Null(reading.Event);
            Assert.NotEqual(WebhookRejection.None, reading.Rejection);
        }
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    [Trait("Case", "WH-04")]
    public async Task A_webhook_from_another_time_is_refused(int seconds)
    {
        var reading = await Provider.ReadWebhookAsync(await CreateWebhookAsync("evt_1", "cus_1", TimeSpan.FromSeconds(seconds)), None);

        Assert.Equal(WebhookRejection.BadSignature, reading.Rejection);
    }
}
