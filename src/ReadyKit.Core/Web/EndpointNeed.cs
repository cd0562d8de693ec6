namespace ReadyKit.Web;

/// <summary>That endpoints with an attribute need a gate, which only a feature that the app adds brings.</summary>
/// <param name="Attribute">What the endpoint has.</param>
/// <param name="Gate">The gate that reads it.</param>
/// <param name="Line">The line that adds the feature.</param>
internal sealed record EndpointNeed(Type Attribute, Type Gate, string Line);
