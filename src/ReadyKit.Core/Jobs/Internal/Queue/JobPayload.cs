using System.Text.Json;

namespace ReadyKit.Jobs.Internal.Queue;

/// <summary>Jobs as JSON.</summary>
internal static class JobPayload
{
    public static string Write<TJob>(TJob job) => JsonSerializer.Serialize(job, JsonSerializerOptions.Web);

    public static TJob Read<TJob>(string payload) =>
        JsonSerializer.Deserialize<TJob>(payload, JsonSerializerOptions.Web)
        ?? throw new JsonException("The job's payload is null.");
}
