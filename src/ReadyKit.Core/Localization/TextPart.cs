namespace ReadyKit.Localization;

/// <summary>A piece of a rendered sentence, so that a page can set the values apart from the words around them.</summary>
/// <param name="Text">What is read.</param>
/// <param name="Argument">The name of the argument the text is the value of; <see langword="null"/> for the words of the sentence.</param>
public sealed record TextPart(string Text, string? Argument = null);
