namespace ReadyKit.Localization.Internal;

/// <summary>The resource files of a feature, named by a type.</summary>
internal sealed record TextSource(Type Resources);
