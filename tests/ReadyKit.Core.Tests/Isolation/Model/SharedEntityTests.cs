using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Isolation.Model;

[Trait("Feature", "Isolation"), Trait("Case", "C2")]
public sealed class SharedEntityTests
{
    [Fact]
    public void An_entity_with_a_workspace_but_without_the_interface_is_refused() =>
        Refusals.AssertRefused(model => model.Entity<Ledger>(), "although it has a WorkspaceId", "IWorkspaceScoped", "[SharedAcrossWorkspaces(");

    [Fact]
    public void A_query_over_a_table_of_workspaces_is_refused() => Refusals.AssertRefused(
        model =>
        {
            model.Entity<Document>();
            model.Entity<TitleView>().HasNoKey().ToSqlQuery("SELECT Title FROM Document");
        },
        "TitleView says nothing of workspaces");

    [Fact]
    public void A_view_by_the_name_of_a_table_of_workspaces_is_refused() => Refusals.AssertRefused(
        model =>
        {
            model.Entity<Document>();
            model.Entity<TitleView>().HasNoKey().ToView("Document");
        },
        "TitleView says nothing of workspaces");

    [Fact]
    public void What_is_marked_with_a_reason_is_not()
    {
        using var context = new ModelContext(model =>
        {
            model.Entity<Currency>();
            model.Entity<Ledger>().IsSharedAcrossWorkspaces("the books of the platform");
            model.Entity<TitleView>().HasNoKey().ToSqlQuery("SELECT 'x' AS Title").IsSharedAcrossWorkspaces("a constant");
        });

        Assert.NotNull(context.Model.FindEntityType(typeof(Ledger)));
    }

    [Fact]
    public void A_join_of_shared_entities_is_shared_too()
    {
        using var context = new ModelContext(model =>
        {
            model.Entity<Ledger>().IsSharedAcrossWorkspaces("the books of the platform");
            model.Entity<Ledger>().HasMany<Currency>().WithMany();
        });

        Assert.Single(context.Model.GetEntityTypes(), t => t.HasSharedClrType && t.GetForeignKeys().Count() == 2);
    }

    [Fact]
    public void An_entity_that_is_marked_and_scoped_is_refused() =>
        Refusals.AssertRefused(model => model.Entity<Document>().IsSharedAcrossWorkspaces("a mistake"), "Keep one of both");

    [Fact]
    public void A_reason_has_words() => Assert.Throws<ArgumentException>(() => new SharedAcrossWorkspacesAttribute(" "));

    [Fact]
    public void The_tables_of_workspaces_are_listed_on_the_model()
    {
        using var context = new ModelContext(model =>
        {
            model.Entity<Document>().ToTable("Documents", "app");
            model.Entity<Currency>();
        });

        Assert.Equal(["Note", "rk_subscriptions", "app.Documents"], WorkspaceTables.Of(context.Model).Select(t => t.DisplayName()));
    }
}
