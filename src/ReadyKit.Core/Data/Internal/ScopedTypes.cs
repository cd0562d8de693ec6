using Microsoft.EntityFrameworkCore.Metadata;

namespace ReadyKit.Data.Internal;

/// <summary>Finds the entities of a workspace in a model, and refuses a model that could not keep them apart.</summary>
internal static class ScopedTypes
{
    /// <summary>The entity types that are the root of their hierarchy.</summary>
    /// <exception cref="ReadyKitSetupException">One derives from an entity that is not of a workspace.</exception>
    public static IReadOnlyList<IMutableEntityType> RootsOf(IConventionModel model) => [.. Of(model).Where(t => t.BaseType is null)];

    /// <summary>The entity types, with those that derive from others.</summary>
    /// <exception cref="ReadyKitSetupException">One derives from an entity that is not of a workspace.</exception>
    public static IReadOnlyList<IMutableEntityType> Of(IConventionModel model)
    {
        var all = model.GetEntityTypes().Where(t => !t.IsOwned() && IsScoped(t)).Cast<IMutableEntityType>().ToList();
        return all.Find(t => !IsScoped(t.GetRootType())) is { } odd
            ? throw new ReadyKitSetupException(
                $"{odd.DisplayName()} is IWorkspaceScoped, but {odd.GetRootType().DisplayName()}, which it derives from, is not. Let {odd.GetRootType().DisplayName()} implement it.")
            : all;
    }

    /// <summary>Refuses tables that join rows of a workspace without carrying the workspace.</summary>
    /// <exception cref="ReadyKitSetupException">There is one.</exception>
    public static void RefuseBareJoins(IConventionModel model)
    {
        var join = model.GetEntityTypes().FirstOrDefault(t =>
            t.HasSharedClrType && !t.IsOwned() && t.GetForeignKeys().Count(f => IsScoped(f.PrincipalEntityType.GetRootType())) > 1);
        if (join is not null)
        {
            throw new ReadyKitSetupException(
                $"The table that joins {string.Join(" and ", join.GetForeignKeys().Select(f => f.PrincipalEntityType.DisplayName()))} carries no workspace. "
                + "Join them by an entity of its own that implements IWorkspaceScoped: UsingEntity<…>().");
        }
    }

    public static bool IsScoped(IReadOnlyEntityType type) => typeof(IWorkspaceScoped).IsAssignableFrom(type.ClrType);
}
