using System.Text.Json;
using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Development.Internal.Webhooks;

/// <summary>The body of a webhook. The object's state is not in it: whoever wants it asks for the latest.</summary>
internal sealed record DevelopmentPayload(string? Id, string? Type, string? Customer, string? Object)
{
    /// <summary>The version that webhooks are written in.</summary>
    public const string Version = "1";

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { MaxDepth = 8 };

    /// <summary>The one account there is.</summary>
    public static ProviderEnvironment Environment { get; } = new() { Account = DevelopmentBillingDefaults.Name, IsLive = false };

    /// <summary>The kind of the object.</summary>
    public string? ObjectType { get; init; }

    /// <summary>The account, unless it is this one.</summary>
    public string? Account { get; init; }

    /// <summary>The version, unless it is this one.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset? Created { get; init; }

    public static byte[] Write(DevelopmentEvent announced) => JsonSerializer.SerializeToUtf8Bytes(
        new DevelopmentPayload(announced.Id, announced.Type, announced.CustomerId, announced.ObjectId)
        {
            ObjectType = TypeOf(announced.ObjectId), Account = Environment.Account, ApiVersion = Version, Created = announced.CreatedAt,
        },
        _json);

    /// <summary>What to make of a body.</summary>
    public static WebhookResult Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<DevelopmentPayload>(body, _json) is { Id: { } id, Type: { } type } payload
                ? Judge(payload, payload.ToEvent(id, type))
                : WebhookResult.Refused(WebhookRejection.Malformed);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return WebhookResult.Refused(WebhookRejection.Malformed);
        }
    }

    /// <summary>The event as the provider lists it.</summary>
    public static BillingProviderEvent EventOf(DevelopmentEvent announced) => new()
    {
        EventId = announced.Id,
        Type = announced.Type,
        CustomerId = announced.CustomerId,
        ObjectId = announced.ObjectId,
        ObjectType = TypeOf(announced.ObjectId),
        Environment = Environment,
        ApiVersion = Version,
        CreatedAt = announced.CreatedAt,
    };

    private static WebhookResult Judge(DevelopmentPayload payload, BillingProviderEvent happened) => payload switch
    {
        { Account: { } account } when account != Environment.Account => WebhookResult.Parked(happened, WebhookParking.OtherEnvironment),
        { ApiVersion: not (null or Version) } => WebhookResult.Parked(happened, WebhookParking.OtherVersion),
        _ => WebhookResult.Accepted(happened),
    };

    private static string? TypeOf(string? objectId) => objectId?.Split('_')[0] switch
    {
        "sub" => "subscription",
        "in" => "invoice",
        "checkout" => "checkout",
        _ => null,
    };

    private BillingProviderEvent ToEvent(string id, string type) => new()
    {
        EventId = id,
        Type = type,
        CustomerId = Customer,
        ObjectId = Object,
        ObjectType = ObjectType,
        Environment = Account is { } account ? new ProviderEnvironment { Account = account, IsLive = false } : null,
        ApiVersion = ApiVersion,
        CreatedAt = Created,
    };
}
