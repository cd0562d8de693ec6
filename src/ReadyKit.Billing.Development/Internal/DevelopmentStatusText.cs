namespace ReadyKit.Billing.Development.Internal;

/// <summary>A state as people read it: a dot in a colour, and a word.</summary>
/// <param name="Colour"><c>ok</c>, <c>warn</c>, <c>bad</c>, or nothing for grey.</param>
/// <param name="Word">The word.</param>
internal sealed record DevelopmentStatusText(string Colour, string Word);
