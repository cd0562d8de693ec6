namespace ReadyKit.Conventions.Tests;

/// <summary>What broke a rule. Unlike <c>Assert.Empty</c>, a failure names every one in full.</summary>
internal static class Offences
{
    public static void AssertNone(IEnumerable<string?> offences)
    {
        var found = offences.Order(StringComparer.Ordinal).ToArray();
        Assert.True(found.Length == 0, string.Join(Environment.NewLine, found.Prepend($"{found.Length} offences:")));
    }

    /// <summary>Like the other, but for those that are known and still open; one that is not there any more must leave the list.</summary>
    public static void AssertNone(IEnumerable<string?> offences, IReadOnlyCollection<string> open)
    {
        var found = offences.OfType<string>().ToHashSet(StringComparer.Ordinal);
        AssertNone(found.Except(open).Concat(open.Except(found).Select(one => $"take it off the list, it is mended: {one}")));
    }
}
