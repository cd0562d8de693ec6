namespace ReadyKit.Web;

/// <summary>That an attribute of endpoints needs a handler, which only a feature that the app adds brings.</summary>
/// <param name="Attribute">What the endpoint has.</param>
/// <param name="Line">The line that adds the feature.</param>
internal sealed record EndpointNeed(Type Attribute, string Line)
{
    /// <summary>Whether the feature was added.</summary>
    public bool IsMet { get; set; }
}
