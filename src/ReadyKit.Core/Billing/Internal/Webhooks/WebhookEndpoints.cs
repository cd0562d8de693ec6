using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Internal.Webhooks;

/// <summary>Takes in the webhooks of every added provider. They prove themselves by signature, so no session and no token is asked for.</summary>
internal sealed class WebhookEndpoints(BillingProviders providers, ILogger<WebhookEndpoints> logger) : IEndpointModule
{
    /// <summary>Providers send some kilobytes; whole objects with all their lines stay far below.</summary>
    private const int MaxBytes = 1024 * 1024;

    public void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var provider in providers.All)
        {
            endpoints.MapPost($"/{provider.Name}/webhook", context => ReceiveAsync(provider, context))
                .AllowAnonymous()
                .DisableAntiforgery()
                .ExcludeFromDescription();
        }
    }

    private async Task ReceiveAsync(IBillingProvider provider, HttpContext context)
    {
        context.Response.StatusCode = await HandleAsync(provider, context);
    }

    private async Task<int> HandleAsync(IBillingProvider provider, HttpContext context)
    {
        ReadOnlyMemory<byte>? body;
        try
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            {
                limit.MaxRequestBodySize = MaxBytes;
            }

            body = await ReadBodyAsync(context.Request, context.RequestAborted);
        }
        catch (BadHttpRequestException e)
        {
            // Too large or too slow for the server's own limits.
            return e.StatusCode;
        }

        if (body is null)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        var reading = await provider.ReadWebhookAsync(new WebhookRequest { Headers = context.Request.Headers, Body = body.Value }, context.RequestAborted);
        return await AnswerAsync(provider, reading, context);
    }

    private async Task<int> AnswerAsync(IBillingProvider provider, WebhookResult reading, HttpContext context)
    {
        var rejection = reading.Event is { } happened && !WebhookIntake.IsStorable(happened) ? WebhookRejection.Malformed : reading.Rejection;
        if (reading.Event is null || rejection != WebhookRejection.None)
        {
            Log.WebhookRefused(logger, provider.Name, rejection);
            return StatusOf(rejection);
        }

        var intake = context.RequestServices.GetRequiredService<WebhookIntake>();
        await (reading.Parking == WebhookParking.None
            ? intake.StoreAsync(provider.Name, reading.Event, context.RequestAborted)
            : intake.ParkAsync(provider.Name, reading.Event, reading.Parking, context.RequestAborted));
        return StatusCodes.Status200OK;
    }

    private static int StatusOf(WebhookRejection rejection) => rejection switch
    {
        WebhookRejection.Unauthorized => StatusCodes.Status401Unauthorized,
        WebhookRejection.NotConfigured => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status400BadRequest,
    };

    /// <summary>The body; <see langword="null"/> when it is longer than the limit.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        // Not as long as the sender says: nobody knows yet who that is.
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > MaxBytes)
            {
                return null;
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }
}
