using Microsoft.EntityFrameworkCore.Metadata;

namespace ReadyKit.Data.Internal.Isolation;

/// <summary>Finds the entities of a workspace in a model.</summary>
internal static class ScopedTypes
{
    /// <summary>The entity types that are the root of their hierarchy.</summary>
    public static IReadOnlyList<IMutableEntityType> RootsOf(IConventionModel model) => [.. Of(model).Where(t => t.BaseType is null)];

    /// <summary>The entity types, with those that derive from others.</summary>
    public static IReadOnlyList<IMutableEntityType> Of(IConventionModel model) =>
        [.. model.GetEntityTypes().Where(IsScoped).Cast<IMutableEntityType>()];

    public static bool IsScoped(IReadOnlyEntityType type) => !type.IsOwned() && typeof(IWorkspaceScoped).IsAssignableFrom(type.ClrType);
}
