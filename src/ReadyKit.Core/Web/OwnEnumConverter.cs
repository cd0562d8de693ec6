using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReadyKit.Web;

/// <summary>Writes the library's enumerations as text in camel case. How an app writes its own is the app's business.</summary>
internal sealed class OwnEnumConverter : JsonConverterFactory
{
    private readonly JsonStringEnumConverter _text = new(JsonNamingPolicy.CamelCase);

    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum && EndpointOwners.IsPackage(typeToConvert.Assembly);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => _text.CreateConverter(typeToConvert, options)!;
}
