using Microsoft.AspNetCore.Builder;
using ReadyKit.Core.Tests.Building;

namespace ReadyKit.Core.Tests.Schema;

[Trait("Case", "N1")]
public sealed class ForeignTypesTests
{
    [Fact]
    public async Task A_migration_that_was_made_on_SQLite_runs_there_and_is_refused_elsewhere_in_a_sentence()
    {
        await using var own = await OwnApp.BuildAsync<ForeignTypesContext>();
        own.App.UseReadyKit().MapReadyKit();
        if (TestDatabase.Kind == "sqlite")
        {
            using var page = await own.GetAsync("/health/ready");
            Assert.True(page.IsSuccessStatusCode);
            return;
        }

        var refusal = await Assert.ThrowsAsync<ReadyKitSetupException>(() => own.App.StartAsync());

        Assert.Equal(
            "The migration 20260102000000_Foreign was made for another database: Things.Id has the type TEXT, which cannot keep a Guid here. "
            + "Remove every type: \"…\" of a column from the file, so that the migration runs on each database.",
            refusal.Message);
    }
}
