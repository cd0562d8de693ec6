using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using ReadyKit.Workspaces;

namespace ReadyKit.Data.Internal.Isolation;

/// <summary>
/// Makes the database keep workspaces apart: every row of a workspace references it, references among such rows carry the workspace, and an
/// update or delete names the workspace in its condition.
/// </summary>
internal sealed class WorkspaceKeyConvention(bool ownsLibraryTables) : IModelFinalizingConvention
{
    private const string Key = nameof(IWorkspaceScoped.WorkspaceId);

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        ScopedModelRules.Require(modelBuilder.Metadata);
        if (!ownsLibraryTables)
        {
            SharedModelRules.Require(modelBuilder.Metadata);
        }

        foreach (var type in ScopedTypes.RootsOf(modelBuilder.Metadata))
        {
            BindToWorkspace(type);
        }

        var references = ScopedTypes.Of(modelBuilder.Metadata).SelectMany(t => t.GetDeclaredForeignKeys())
            .Where(f => ScopedTypes.IsScoped(f.PrincipalEntityType.GetRootType()))
            .ToList();
        foreach (var reference in references)
        {
            CarryWorkspace(reference);
        }
    }

    private static void BindToWorkspace(IMutableEntityType type)
    {
        var property = type.FindProperty(Key)!;
        property.IsConcurrencyToken = true;
        property.ValueGenerated = ValueGenerated.Never;
        var workspace = type.Model.FindEntityType(typeof(Workspace))!;
        var reference = type.GetForeignKeys().FirstOrDefault(f => f.PrincipalEntityType == workspace && f.Properties is [var only] && only == property)
            ?? type.AddForeignKey(property, workspace.FindPrimaryKey()!, workspace);
        reference.DeleteBehavior = DeleteBehavior.Cascade;
    }

    private static void CarryWorkspace(IMutableForeignKey reference)
    {
        if (reference.DeleteBehavior == DeleteBehavior.Restrict)
        {
            // Looked at before the workspace's other rows are gone, it would keep a workspace from being removed.
            reference.DeleteBehavior = DeleteBehavior.NoAction;
        }

        if (reference.Properties.Any(p => p.Name == Key))
        {
            return;
        }

        var principal = reference.PrincipalEntityType.GetRootType();
        List<IMutableProperty> keyProperties = [principal.FindProperty(Key)!, .. reference.PrincipalKey.Properties];
        var key = principal.FindKey(keyProperties) ?? principal.AddKey(keyProperties)!;
        var oldIndex = reference.DeclaringEntityType.FindIndex(reference.Properties);
        reference.SetProperties([reference.DeclaringEntityType.FindProperty(Key)!, .. reference.Properties], key);
        // Not one that the app asked for: it may be unique.
        if (oldIndex is IConventionIndex known && known.GetConfigurationSource() == ConfigurationSource.Convention)
        {
            reference.DeclaringEntityType.RemoveIndex(oldIndex.Properties);
        }
    }
}
