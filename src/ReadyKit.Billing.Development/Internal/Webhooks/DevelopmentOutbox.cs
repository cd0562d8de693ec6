using System.Globalization;
using System.Net.Http.Headers;
using ReadyKit.Billing.Development.Internal.Ledger;

namespace ReadyKit.Billing.Development.Internal.Webhooks;

/// <summary>The development provider's webhooks on their way. A webhook is reserved before it is sent, and sent again when nobody says how that went.</summary>
internal sealed class DevelopmentOutbox(DevelopmentBank bank, IHttpClientFactory clients, IPublicUrl url, TimeProvider time)
{
    private const int BatchSize = 20;

    private static readonly TimeSpan _reservation = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan _longestDelay = TimeSpan.FromMinutes(1);

    /// <summary>Sends what is due and gives the errors of what was not taken.</summary>
    public async Task<IReadOnlyList<string>> DeliverDueAsync(CancellationToken cancellationToken)
    {
        var errors = new List<string>();
        var (secret, due) = await bank.DealAsync(Reserve, cancellationToken);
        foreach (var announced in due)
        {
            var error = await SendAsync(secret, announced, cancellationToken);
            await bank.DealAsync((ledger, now) => Note(ledger, announced.Id, error, now), cancellationToken);
            if (error is not null)
            {
                errors.Add(error);
            }
        }

        return errors;
    }

    /// <summary>Makes a webhook due at once, also one that was taken before.</summary>
    public Task RetryAsync(string eventId, CancellationToken cancellationToken) =>
        bank.DealAsync(
            (ledger, now) =>
            {
                if (ledger.Events.FirstOrDefault(e => e.Id == eventId) is { } announced)
                {
                    (announced.DeliveredAt, announced.NextAttemptAt) = (null, now);
                }

                return true;
            },
            cancellationToken);

    private static (string Secret, IReadOnlyList<DevelopmentEvent> Due) Reserve(DevelopmentLedger ledger, DateTimeOffset now)
    {
        var due = ledger.Events.Where(e => e.DeliveredAt is null && e.NextAttemptAt <= now).Take(BatchSize).ToList();
        foreach (var announced in due)
        {
            announced.NextAttemptAt = now + _reservation;
        }

        return (ledger.Secret, due);
    }

    private static bool Note(DevelopmentLedger ledger, string eventId, string? error, DateTimeOffset now)
    {
        if (ledger.Events.FirstOrDefault(e => e.Id == eventId) is not { } announced)
        {
            return false;
        }

        announced.Attempts++;
        announced.Error = error;
        announced.DeliveredAt = error is null ? now : null;
        var delay = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(announced.Attempts, 6)));
        announced.NextAttemptAt = now + (delay < _longestDelay ? delay : _longestDelay);
        return true;
    }

    private async Task<string?> SendAsync(string secret, DevelopmentEvent announced, CancellationToken cancellationToken)
    {
        var body = DevelopmentPayload.Write(announced);
        try
        {
            using var client = clients.CreateClient(DevelopmentBillingDefaults.HttpClientName);
            using var request = new HttpRequestMessage(HttpMethod.Post, url.For($"/{DevelopmentBillingDefaults.Name}/webhook"));
            request.Headers.Add(DevelopmentSignature.Header, DevelopmentSignature.Sign(secret, body, time.GetUtcNow()));
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await client.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode ? null : ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return e.GetType().Name;
        }
    }
}
