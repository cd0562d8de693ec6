using Microsoft.EntityFrameworkCore;
using ReadyKit.Accounts;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Isolation.Model;

[Trait("Feature", "Isolation")]
public sealed class RefusedModelTests
{
    [Fact]
    public void A_join_table_without_the_workspace_is_refused() =>
        AssertRefused(model => model.Entity<Document>().HasMany<Label>().WithMany(), "IWorkspaceScoped: UsingEntity");

    [Fact, Trait("Case", "TI-12")]
    public void A_join_table_with_people_is_refused_too() =>
        AssertRefused(model => model.Entity<Document>().HasMany<ReadyKitUser>().WithMany(), "IWorkspaceScoped: UsingEntity");

    [Fact, Trait("Case", "TI-12")]
    public void A_child_that_names_no_workspace_is_refused() =>
        AssertRefused(model => model.Entity<LooseChild>(), "Let LooseChild implement IWorkspaceScoped");

    [Fact]
    public void An_entity_of_a_workspace_that_derives_from_one_of_none_is_refused() => AssertRefused(
        model =>
        {
            model.Entity<LooseRoot>();
            model.Entity<ScopedLeaf>();
        },
        "Let LooseRoot implement it");

    [Theory, Trait("Case", "TI-04")]
    [InlineData(true)]
    [InlineData(false)]
    public void An_owned_part_in_a_table_of_its_own_is_refused(bool isOne) => AssertRefused(
        model =>
        {
            var report = model.Entity<Report>();
            if (isOne)
            {
                report.OwnsOne(r => r.Summary, p => p.ToTable("Summaries"));
                report.Ignore(r => r.Paragraphs);
            }
            else
            {
                report.OwnsOne(r => r.Summary);
                report.OwnsMany(r => r.Paragraphs);
            }
        },
        "Keep it in the owner's table");

    [Fact]
    public void An_owned_part_in_the_owners_table_is_not()
    {
        using var context = new ModelContext(model => model.Entity<Report>(report =>
        {
            report.OwnsOne(r => r.Summary);
            report.OwnsMany(r => r.Paragraphs, p => p.ToJson());
        }));
        Assert.NotNull(context.Model.FindEntityType(typeof(Report)));
    }

    [Fact, Trait("Case", "TI-04")]
    public void An_entity_over_several_tables_is_refused()
    {
        AssertRefused(
            model => model.Entity<Document>(d => d.ToTable("Documents").SplitToTable("Titles", t => t.Property(x => x.Title))), "without SplitToTable");
        AssertRefused(
            model =>
            {
                model.Entity<Document>().UseTptMappingStrategy();
                model.Entity<SignedDocument>();
            },
            "without ToTable and UseTptMappingStrategy");
    }

    [Fact]
    public void A_filter_without_a_name_is_refused() =>
        AssertRefused(model => model.Entity<Document>().HasQueryFilter(d => d.Title != ""), "Name it: HasQueryFilter");

    [Fact]
    public void A_workspace_that_is_not_mapped_is_refused() =>
        AssertRefused(model => model.Entity<HiddenScope>().Property<string>("Name"), "Make it a public property");

    [Fact]
    public void Conventions_that_leave_out_those_of_the_base_are_refused()
    {
        var refusal = Assert.Throws<ReadyKitSetupException>(() => new ForgetfulContext());
        Assert.Contains("base.ConfigureConventions(configurationBuilder);", refusal.Message, StringComparison.Ordinal);
    }

    [Fact, Trait("Case", "N11")]
    public void A_model_that_leaves_out_that_of_the_base_is_refused() =>
        Refusals.AssertRefused(() => new BaselessContext(), "BaselessContext.OnModelCreating", "base.OnModelCreating(builder);");

    [Fact, Trait("Case", "C6")]
    public void Options_that_leave_out_those_of_the_base_are_refused() =>
        Refusals.AssertRefused(() => new UnguardedContext(), "Begin OnConfiguring with: base.OnConfiguring(optionsBuilder);");

    [Fact, Trait("Case", "C10")]
    public void A_reference_that_restricts_does_not_keep_a_workspace_from_being_removed()
    {
        using var context = new ModelContext(model => model.Entity<SignedDocument>().HasOne(d => d.Template).WithMany().OnDelete(DeleteBehavior.Restrict));
        var reference = context.Model.FindEntityType(typeof(SignedDocument))!.GetDeclaredForeignKeys().Single(f => f.PrincipalEntityType.ClrType == typeof(Document));
        Assert.Equal(DeleteBehavior.NoAction, reference.DeleteBehavior);
    }

    [Fact, Trait("Case", "C15")]
    public void A_reference_that_the_database_would_empty_is_refused() => Refusals.AssertRefused(
        model => model.Entity<Note>().HasOne(n => n.Answers).WithMany().OnDelete(DeleteBehavior.SetNull), "DeleteBehavior.ClientSetNull");

    [Fact, Trait("Case", "C15")]
    public void Uniqueness_over_all_workspaces_is_refused_without_a_reason()
    {
        Refusals.AssertRefused(model => model.Entity<Document>().HasIndex(d => d.Title).IsUnique(), "x.WorkspaceId, x.Title", "IsUniqueAcrossWorkspaces");
        Refusals.AssertRefused(model => model.Entity<Document>().HasAlternateKey(d => d.Title), "x.WorkspaceId, x.Title");
        using var allowed = new ModelContext(model =>
        {
            model.Entity<Document>().HasIndex(d => d.Title).IsUniqueAcrossWorkspaces("titles are public");
            model.Entity<Label>().HasIndex(l => new { l.WorkspaceId, l.Text }).IsUnique();
        });
        Assert.NotNull(allowed.Model);
    }

    [Fact, Trait("Case", "C15")]
    public void A_workspace_that_points_at_a_row_is_refused_with_advice_that_can_be_followed() => Refusals.AssertRefused(
        model => model.Entity<PointedWorkspace>(), "PointedWorkspace refers to Document", "in an entity of its own that implements IWorkspaceScoped", "FrontPageId");

    [Fact]
    public void A_unique_index_on_a_reference_stays()
    {
        using var context = new ModelContext(model => model.Entity<Note>().HasIndex(n => n.DocumentId).IsUnique());
        Assert.Contains(
            context.Model.FindEntityType(typeof(Note))!.GetIndexes(),
            index => index is { IsUnique: true, Properties: [{ Name: nameof(Note.DocumentId) }] });
    }

    private static void AssertRefused(Action<ModelBuilder> configure, string sentence)
    {
        var refusal = Assert.Throws<ReadyKitSetupException>(() => new ModelContext(configure));
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }
}
