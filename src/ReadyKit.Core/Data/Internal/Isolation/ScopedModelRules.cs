using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ReadyKit.Data.Internal.Schema;

namespace ReadyKit.Data.Internal.Isolation;

/// <summary>Refuses a model that could not keep workspaces apart: in which a row of a workspace can be reached by a table that does not name it.</summary>
internal static class ScopedModelRules
{
    /// <exception cref="ReadyKitSetupException">There is such a table.</exception>
    public static void Require(IConventionModel model)
    {
        foreach (var type in ScopedTypes.Of(model))
        {
            RequireOneTable(type);
            RequireNoSetNull(type);
        }

        foreach (var type in model.GetEntityTypes())
        {
            RequireNamedFilters(type);
        }

        foreach (var type in model.GetEntityTypes().Where(t => !ScopedTypes.IsScoped(t)))
        {
            RequireNoReference(type);
            RequireTableOfOwner(type);
        }
    }

    private static void RequireOneTable(IMutableEntityType type)
    {
        var (name, root) = (type.DisplayName(), type.GetRootType());
        if (!ScopedTypes.IsScoped(root))
        {
            throw new ReadyKitSetupException(
                $"{name} is IWorkspaceScoped, but {root.DisplayName()}, which it derives from, is not. Let {root.DisplayName()} implement it.");
        }

        if (type.FindProperty(nameof(IWorkspaceScoped.WorkspaceId)) is null)
        {
            throw new ReadyKitSetupException($"{name} is IWorkspaceScoped, but its WorkspaceId is not mapped. Make it a public property: public Guid WorkspaceId {{ get; init; }}");
        }

        if (type.BaseType is not null && type.GetTableName() != root.GetTableName() && root.GetMappingStrategy() == RelationalAnnotationNames.TptMappingStrategy)
        {
            throw new ReadyKitSetupException(
                $"{name} has a table of its own beside that of {root.DisplayName()}, and only that one names the workspace. Keep both in one table, without ToTable and UseTptMappingStrategy.");
        }

        if (type.GetMappingFragments().Any())
        {
            throw new ReadyKitSetupException($"{name} is split over several tables, of which only one names the workspace. Keep it in one, without SplitToTable.");
        }
    }

    /// <summary>A reference carries the workspace, and a database that empties it would empty that too.</summary>
    private static void RequireNoSetNull(IMutableEntityType type)
    {
        if (type.GetDeclaredForeignKeys().FirstOrDefault(
            f => f.DeleteBehavior == DeleteBehavior.SetNull && ScopedTypes.IsScoped(f.PrincipalEntityType.GetRootType())) is { } reference)
        {
            throw new ReadyKitSetupException(
                $"{type.DisplayName()} has a reference to {reference.PrincipalEntityType.DisplayName()} with OnDelete(DeleteBehavior.SetNull), with which the database would empty the workspace too. "
                + "Use OnDelete(DeleteBehavior.ClientSetNull), and load the rows that refer to one before you remove it; or Cascade.");
        }
    }

    /// <summary>A query that ignores filters can keep that of workspaces only where it can name the others.</summary>
    private static void RequireNamedFilters(IConventionEntityType type)
    {
        if (type.GetDeclaredQueryFilters().Any(f => f.IsAnonymous))
        {
            throw new ReadyKitSetupException($"{type.DisplayName()} has a query filter without a name. Name it: HasQueryFilter(\"SoftDelete\", …)");
        }
    }

    /// <summary>A reference to a row of a workspace carries the workspace, so that the database refuses a foreign one.</summary>
    private static void RequireNoReference(IConventionEntityType type)
    {
        if (type.GetForeignKeys().FirstOrDefault(f => !f.IsOwnership && ScopedTypes.IsScoped(f.PrincipalEntityType.GetRootType())) is not { } reference)
        {
            return;
        }

        if (LibraryModel.Owns(type.GetRootType()))
        {
            throw new ReadyKitSetupException(
                $"{type.DisplayName()} refers to {reference.PrincipalEntityType.DisplayName()}, which is of a workspace, and cannot be of one itself. "
                + $"Keep the reference in an entity of its own that implements IWorkspaceScoped, such as {type.ClrType.Name}Choice with the properties WorkspaceId and {reference.Properties[0].Name}.");
        }

        throw new ReadyKitSetupException(type.HasSharedClrType
            ? $"The table that joins {string.Join(" and ", type.GetForeignKeys().Select(f => f.PrincipalEntityType.DisplayName()))} carries no workspace. "
                + "Join them by an entity of its own that implements IWorkspaceScoped: UsingEntity<…>()."
            : $"{type.DisplayName()} refers to {reference.PrincipalEntityType.DisplayName()}, which is of a workspace, but is of none itself. "
                + $"Let {type.DisplayName()} implement IWorkspaceScoped.");
    }

    /// <summary>What an entity owns is changed by statements that name the workspace only where it is kept in the entity's own table.</summary>
    private static void RequireTableOfOwner(IConventionEntityType type)
    {
        var owner = type;
        while (owner.FindOwnership() is { } ownership)
        {
            owner = ownership.PrincipalEntityType;
        }

        if (owner != type && ScopedTypes.IsScoped(owner) && !type.IsMappedToJson() && type.GetTableName() != owner.GetTableName())
        {
            throw new ReadyKitSetupException(
                $"{type.DisplayName()} is owned by {owner.DisplayName()} and has a table of its own, which names no workspace. Keep it in the owner's table "
                + "or in JSON (ToJson), or make it an entity that implements IWorkspaceScoped.");
        }
    }
}
