using ReadyKit.Core.Tests.Web;

namespace ReadyKit.Core.Tests.Schema;

public sealed class ProductionStartTests
{
    [Fact]
    public async Task Outside_Development_the_app_does_not_start_on_an_empty_database_unless_it_is_told_to_migrate()
    {
        await using var refused = new ProductionHost();
        refused.Settings.Remove("ReadyKit:Database:MigrateAtStart");
        await refused.InitializeAsync();
        await using var told = new ProductionHost();
        await told.InitializeAsync();

        Assert.ThrowsAny<Exception>(() => refused.CreateVisitor());
        using var visitor = told.CreateVisitor();
        Assert.Equal("/login", (await visitor.OpenAsync("/login")).Path);
    }
}
