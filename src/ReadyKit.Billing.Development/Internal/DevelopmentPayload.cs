using System.Text.Json;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Development.Internal;

/// <summary>The body of a webhook. The object's state is not in it: whoever wants it asks for the latest.</summary>
internal sealed record DevelopmentPayload(string? Id, string? Type, string? Customer, string? Object)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { MaxDepth = 8 };

    public static byte[] Write(DevelopmentEvent announced) =>
        JsonSerializer.SerializeToUtf8Bytes(new DevelopmentPayload(announced.Id, announced.Type, announced.CustomerId, announced.ObjectId), _json);

    /// <summary>The signal in a body; <see langword="null"/> when there is none.</summary>
    public static BillingProviderEvent? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<DevelopmentPayload>(body, _json) is { Id: { } id, Type: { } type } payload
                ? new BillingProviderEvent(id, type, payload.Customer, payload.Object)
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
