using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using ReadyKit.Data.Internal.Schema;

namespace ReadyKit.Data.Internal.Isolation;

/// <summary>Refuses a model in which nobody has said of an entity whether its rows belong to workspaces, or in which one workspace learns what others hold.</summary>
internal static class SharedModelRules
{
    /// <exception cref="ReadyKitSetupException">It is such a model.</exception>
    public static void Require(IConventionModel model)
    {
        foreach (var type in model.GetEntityTypes().Where(t => t.BaseType is null && !t.IsOwned() && !LibraryModel.Owns(t)))
        {
            var isMarked = IsMarked(type);
            if (isMarked && ScopedTypes.IsScoped(type))
            {
                throw new ReadyKitSetupException(
                    $"{type.DisplayName()} is IWorkspaceScoped and marked as shared across workspaces. Keep one of both.");
            }

            if (!isMarked && !ScopedTypes.IsScoped(type) && !JoinsSharedTypes(type))
            {
                throw new ReadyKitSetupException(
                    $"{type.DisplayName()} says nothing of workspaces{Hint(type)}, so everybody would see its rows. Let it implement IWorkspaceScoped (public Guid WorkspaceId {{ get; init; }}); "
                    + "or, if its rows belong to no workspace, mark it: [SharedAcrossWorkspaces(\"why\")], or for a type of another package builder.Entity<…>().IsSharedAcrossWorkspaces(\"why\").");
            }
        }

        foreach (var type in ScopedTypes.Of(model).Where(t => !LibraryModel.Owns(t)))
        {
            RequireUniquenessPerWorkspace(type);
        }
    }

    private static bool IsMarked(IReadOnlyEntityType type) =>
        type.FindAnnotation(IsolationModelExtensions.SharedAnnotation) is not null
        || type.ClrType.GetCustomAttribute<SharedAcrossWorkspacesAttribute>() is not null;

    /// <summary>A join of entities that belong to no workspace belongs to none either; of others <see cref="ScopedModelRules"/> tells.</summary>
    private static bool JoinsSharedTypes(IReadOnlyEntityType type) =>
        type.HasSharedClrType && type.GetForeignKeys().Any() && type.GetForeignKeys().All(f => !ScopedTypes.IsScoped(f.PrincipalEntityType.GetRootType()));

    private static string Hint(IReadOnlyEntityType type) =>
        type.FindProperty(nameof(IWorkspaceScoped.WorkspaceId)) is not null ? ", although it has a WorkspaceId"
        : type.FindPrimaryKey() is null ? ", and what it reads from may" : "";

    /// <summary>Who may not take a value that another workspace has learns that it has it.</summary>
    private static void RequireUniquenessPerWorkspace(IMutableEntityType type)
    {
        var index = type.GetDeclaredIndexes().FirstOrDefault(
            i => i.IsUnique && IsOverAll(type, i.Properties) && i.FindAnnotation(IsolationModelExtensions.UniqueAnnotation) is null);
        var properties = index?.Properties ?? type.GetDeclaredKeys().FirstOrDefault(k => !k.IsPrimaryKey() && IsOverAll(type, k.Properties))?.Properties;
        if (properties is not null)
        {
            var names = string.Join(", ", properties.Select(p => $"x.{p.Name}"));
            throw new ReadyKitSetupException(
                $"{type.DisplayName()} is unique by {string.Join(", ", properties.Select(p => p.Name))} over all workspaces: one could find out what another has. "
                + $"Let it begin with the workspace: HasIndex(x => new {{ x.WorkspaceId, {names} }}).IsUnique(); or say why it may: HasIndex(…).IsUniqueAcrossWorkspaces(\"why\").");
        }
    }

    /// <summary>Not by a reference to a row of a workspace: that row, and so the value, is of one workspace.</summary>
    private static bool IsOverAll(IReadOnlyEntityType type, IReadOnlyList<IReadOnlyProperty> properties) =>
        properties.All(p => p.Name != nameof(IWorkspaceScoped.WorkspaceId))
        && !type.GetForeignKeys().Any(f => ScopedTypes.IsScoped(f.PrincipalEntityType.GetRootType())
            && f.Properties.Where(p => p.Name != nameof(IWorkspaceScoped.WorkspaceId)).All(properties.Contains));
}
