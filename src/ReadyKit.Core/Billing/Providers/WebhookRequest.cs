using Microsoft.AspNetCore.Http;

namespace ReadyKit.Billing.Providers;

/// <summary>A webhook as it came in.</summary>
public sealed record WebhookRequest
{
    /// <summary>The headers.</summary>
    public required IHeaderDictionary Headers { get; init; }

    /// <summary>The body, byte for byte, as signatures need it.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }
}
