using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReadyKit.Web;

/// <summary>Refuses text that not every database can keep: the NUL character and half surrogate pairs.</summary>
internal sealed class StrictStringConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("Text is expected.");
        }

        return ReadText(ref reader);
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReadText(ref reader);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);

    private static string ReadText(ref Utf8JsonReader reader)
    {
        try
        {
            var text = reader.GetString()!;
            return text.Contains('\0') ? throw new JsonException("Text cannot hold the NUL character.") : text;
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException("Text holds half a surrogate pair or invalid UTF-8.", e);
        }
    }
}
