using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Core.Tests.Isolation.Model;

internal static class Refusals
{
    public static void AssertRefused(Action<ModelBuilder> configure, params string[] words) =>
        AssertRefused(() => new ModelContext(configure), words);

    public static void AssertRefused(Func<DbContext> create, params string[] words)
    {
        var refusal = Assert.Throws<ReadyKitSetupException>(create);
        Assert.All(words, word => Assert.Contains(word, refusal.Message, StringComparison.Ordinal));
    }
}
