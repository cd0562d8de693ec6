namespace ReadyKit.Conventions.Tests;

/// <summary>What broke a rule. Unlike <c>Assert.Empty</c>, a failure names every one in full.</summary>
internal static class Offences
{
    public static void AssertNone(IEnumerable<string?> offences)
    {
        var found = offences.Order(StringComparer.Ordinal).ToArray();
        Assert.True(found.Length == 0, string.Join(Environment.NewLine, found.Prepend($"{found.Length} offences:")));
    }
}
