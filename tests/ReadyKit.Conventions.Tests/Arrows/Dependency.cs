namespace ReadyKit.Conventions.Tests.Arrows;

/// <summary>One type uses another.</summary>
internal sealed record Dependency(string FromType, Place From, string ToType, Place To)
{
    public override string ToString() => $"{From} -> {To}: {FromType} uses {ToType}";
}
