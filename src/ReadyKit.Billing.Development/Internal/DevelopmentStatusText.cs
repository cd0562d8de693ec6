namespace ReadyKit.Billing.Development.Internal;

/// <summary>A state as people read it: a dot in a colour, and a few words.</summary>
/// <param name="Colour"><c>ok</c>, <c>warn</c>, <c>bad</c>, or nothing for grey.</param>
/// <param name="Key">The key of the words.</param>
/// <param name="Values">What stands at their placeholders.</param>
internal sealed record DevelopmentStatusText(string Colour, string Key, params (string Name, object? Value)[] Values);
