using Microsoft.AspNetCore.Http;

namespace ReadyKit.Billing.Internal.Webhooks;

/// <summary>Reads the body of a webhook, up to a limit.</summary>
internal static class WebhookBody
{
    /// <summary>Providers send some kilobytes; whole objects with all their lines stay far below.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The body; <see langword="null"/> when it is longer than the limit.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
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
