using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Core.Tests.Isolation;

[Trait("Feature", "Isolation")]
public sealed class RefusedModelTests
{
    [Fact]
    public void A_join_table_without_the_workspace_is_refused() => AssertRefused(
        () => new BareJoinContext(new DbContextOptionsBuilder<BareJoinContext>().UseSqlite("Data Source=:memory:").Options), "IWorkspaceScoped: UsingEntity");

    [Fact]
    public void An_entity_of_a_workspace_that_derives_from_one_of_none_is_refused() => AssertRefused(
        () => new LooseRootContext(new DbContextOptionsBuilder<LooseRootContext>().UseSqlite("Data Source=:memory:").Options), "Let LooseRoot implement it");

    private static void AssertRefused(Func<DbContext> create, string sentence)
    {
        var refusal = Assert.Throws<ReadyKitSetupException>(() =>
        {
            using var context = create();
            _ = context.Model;
        });
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }
}
