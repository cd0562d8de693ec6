using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Isolation.Model;

/// <summary>Conventions of an app do not reach the library's tables.</summary>
[Trait("Feature", "Data"), Trait("Case", "C5")]
public sealed class LibraryMappingTests
{
    [Fact]
    public void Types_that_an_app_stores_in_its_own_way_stay_in_the_librarys_tables()
    {
        using var plain = new ModelContext(model => model.Entity<Document>());
        using var changed = new ModelContext(model => model.Entity<Document>(), conventions =>
        {
            conventions.Properties<Enum>().HaveConversion<string>();
            conventions.Properties<Guid>().HaveConversion<string>();
            conventions.Properties<DateTimeOffset>().HaveConversion<string>();
            conventions.Properties<string>().HaveMaxLength(30);
        });

        Assert.Equal(Describe(plain), Describe(changed));
        Assert.Equal(typeof(string), StoredAs(changed.Model.FindEntityType(typeof(Document))!.FindProperty("Id")!));
    }

    [Fact]
    public void Names_that_a_convention_gives_stay_out_of_the_librarys_tables()
    {
        using var plain = new ModelContext(model => model.Entity<Document>());
        using var named = new ModelContext(model => model.Entity<Document>(), conventions => conventions.Conventions.Add(_ => new LowerCaseNames()));

        Assert.Equal(Describe(plain), Describe(named));
        Assert.Equal("title", named.Model.FindEntityType(typeof(Document))!.FindProperty("Title")!.GetColumnName());
    }

    [Fact, Trait("Case", "N2")]
    public void Names_of_indexes_and_keys_are_those_of_no_other_Identity()
    {
        using var context = new ModelContext(model => model.Entity<Document>());
        var library = context.Model.GetEntityTypes().Where(t => t.GetTableName()?.StartsWith("rk_", StringComparison.Ordinal) == true && !t.IsMappedToJson());

        Assert.All(library.SelectMany(t => t.GetIndexes()), index => Assert.Contains("rk_", index.GetDatabaseName(), StringComparison.Ordinal));
        Assert.All(library.SelectMany(t => t.GetKeys()), key => Assert.Contains("rk_", key.GetName(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_schema_for_all_tables_is_refused() =>
        Refusals.AssertRefused(model => model.HasDefaultSchema("app"), "HasDefaultSchema(\"app\")", "ToTable(\"…\", \"app\")");

    [Fact]
    public void Names_that_are_changed_in_a_loop_are_refused() => Refusals.AssertRefused(
        model =>
        {
            foreach (var type in model.Model.GetEntityTypes())
            {
                type.SetTableName("x_" + type.GetTableName());
            }
        },
        "maps the library's table rk_", "Leave the tables that begin with rk_");

    [Fact]
    public void A_column_that_is_renamed_or_stored_in_another_way_is_refused()
    {
        Refusals.AssertRefused(model => model.Entity<Workspace>().Property(w => w.Name).HasColumnName("title"), "rk_workspaces", "with Name");
        Refusals.AssertRefused(model => model.Entity<Workspace>().Property(w => w.CreatedAt).HasConversion<string>(), "rk_workspaces", "with CreatedAt");
    }

    private static List<string> Describe(ModelContext context) =>
    [
        .. context.Model.GetEntityTypes().Where(t => t.GetTableName()?.StartsWith("rk_", StringComparison.Ordinal) == true && !t.IsOwned())
            .SelectMany(t => t.GetProperties().Select(p => $"{t.GetTableName()}.{p.GetColumnName()} {StoredAs(p)} {p.GetMaxLength()}"))
            .Order(StringComparer.Ordinal),
    ];

    private static Type StoredAs(IReadOnlyProperty property) => property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
}
