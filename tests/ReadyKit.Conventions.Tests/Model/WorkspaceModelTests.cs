using Microsoft.EntityFrameworkCore.Metadata;
using ReadyKit.Data;

namespace ReadyKit.Conventions.Tests.Model;

[Trait("Case", "TI-27")]
public sealed class WorkspaceModelTests(SampleApp sample) : IClassFixture<SampleApp>
{
    private IReadOnlyList<IEntityType> Entities => [.. sample.Model.GetEntityTypes().Where(type => !type.IsOwned())];

    private IReadOnlyList<IEntityType> Scoped => [.. Entities.Where(IsScoped)];

    [Fact]
    public void An_entity_belongs_to_a_workspace_or_stands_on_the_list_with_a_reason() =>
        Offences.AssertNone(Roots(Entities)
            .Where(type => !IsScoped(type) && !SharedEntities.Reasons.ContainsKey(NameOf(type)))
            .Select(NameOf));

    [Fact]
    public void The_list_names_only_entities_that_exist_and_belong_to_no_workspace() =>
        Assert.Empty(SharedEntities.Reasons.Keys.Except(Roots(Entities).Where(type => !IsScoped(type)).Select(NameOf)));

    [Fact]
    public void A_scoped_entity_has_the_workspace_filter()
    {
        Assert.NotEmpty(Scoped);
        Offences.AssertNone(Roots(Scoped)
            .Where(type => type.GetDeclaredQueryFilters().All(filter => filter.Key != WorkspaceFilter.Name))
            .Select(NameOf));
    }

    [Fact]
    public void A_scoped_entity_has_an_index_that_starts_with_the_workspace() =>
        Offences.AssertNone(Roots(Scoped)
            .Where(type => !type.GetIndexes().Select(index => index.Properties)
                .Concat(type.GetKeys().Select(key => key.Properties))
                .Any(properties => properties[0].Name == nameof(IWorkspaceScoped.WorkspaceId)))
            .Select(NameOf));

    [Fact]
    public void A_foreign_key_between_scoped_entities_carries_the_workspace() =>
        Offences.AssertNone(Scoped
            .SelectMany(type => type.GetDeclaredForeignKeys())
            .Where(key => IsScoped(key.PrincipalEntityType) && !CarriesWorkspace(key))
            .Select(key => key.ToString()));

    private static bool IsScoped(IEntityType type) => type.ClrType.IsAssignableTo(typeof(IWorkspaceScoped));

    private static bool CarriesWorkspace(IForeignKey key) =>
        key.Properties.Zip(key.PrincipalKey.Properties)
            .Any(pair => pair.First.Name == nameof(IWorkspaceScoped.WorkspaceId)
                && pair.Second.Name == nameof(IWorkspaceScoped.WorkspaceId));

    private static IEnumerable<IEntityType> Roots(IEnumerable<IEntityType> types) =>
        types.Where(type => type.BaseType is null);

    private static string NameOf(IEntityType type) =>
        type.HasSharedClrType || type.ClrType.IsGenericType ? type.ShortName() : type.ClrType.Name;
}
