using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Development.Internal.Webhooks;
using ReadyKit.TestHost.Hosting;

namespace ReadyKit.Billing.Tests.DevelopmentBilling;

/// <summary>Webhooks signed as the development provider signs them.</summary>
internal static class DevelopmentWebhooks
{
    public static async Task<(byte[] Body, string Signature)> SignAsync(
        SaasHostFactory host, string eventId, string? customerId, TimeSpan age = default, string? objectId = "sub_1")
    {
        var announced = new DevelopmentEvent
        {
            Id = eventId, Type = "subscription.updated", CustomerId = customerId!, ObjectId = objectId!, CreatedAt = DateTimeOffset.UnixEpoch,
        };
        return await SignAsync(host, DevelopmentPayload.Write(announced), age);
    }

    public static async Task<(byte[] Body, string Signature)> SignAsync(SaasHostFactory host, byte[] body, TimeSpan age = default)
    {
        var secret = await host.Services.GetRequiredService<DevelopmentStore>().ReadAsync(ledger => ledger.Secret, CancellationToken.None);
        return (body, DevelopmentSignature.Sign(secret, body, host.Services.GetRequiredService<TimeProvider>().GetUtcNow() - age));
    }

    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpContent content, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/development/webhook");
        request.Content = content;
        if (signature is not null)
        {
            request.Headers.Add(DevelopmentSignature.Header, signature);
        }

        return await client.SendAsync(request);
    }
}
