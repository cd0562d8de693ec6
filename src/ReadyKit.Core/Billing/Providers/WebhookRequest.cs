using Microsoft.AspNetCore.Http;

namespace ReadyKit.Billing.Providers;

/// <summary>A webhook as it came in.</summary>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body, byte for byte, as signatures need it.</param>
public sealed record WebhookRequest(IHeaderDictionary Headers, ReadOnlyMemory<byte> Body);
