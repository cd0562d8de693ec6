using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using ReadyKit.Workspaces;

namespace ReadyKit.Data.Internal;

/// <summary>
/// Makes the database keep workspaces apart: every row of a workspace references it, references among such rows carry the workspace, and an
/// update or delete names the workspace in its condition.
/// </summary>
internal sealed class WorkspaceKeyConvention : IModelFinalizingConvention
{
    private const string Key = nameof(IWorkspaceScoped.WorkspaceId);

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        var scoped = modelBuilder.Metadata.GetEntityTypes()
            .Where(t => t.BaseType is null && !t.IsOwned() && typeof(IWorkspaceScoped).IsAssignableFrom(t.ClrType))
            .Cast<IMutableEntityType>()
            .ToList();
        foreach (var type in scoped)
        {
            BindToWorkspace(type);
        }

        foreach (var reference in scoped.SelectMany(t => t.GetForeignKeys().ToList()).Where(f => scoped.Contains(f.PrincipalEntityType)))
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
        if (type.GetForeignKeys().Any(f => f.PrincipalEntityType == workspace && f.Properties is [var only] && only == property))
        {
            return;
        }

        var reference = type.AddForeignKey(property, workspace.FindPrimaryKey()!, workspace);
        reference.DeleteBehavior = DeleteBehavior.Cascade;
    }

    private static void CarryWorkspace(IMutableForeignKey reference)
    {
        if (reference.Properties.Any(p => p.Name == Key))
        {
            return;
        }

        var principal = reference.PrincipalEntityType;
        List<IMutableProperty> keyProperties = [principal.FindProperty(Key)!, .. reference.PrincipalKey.Properties];
        var key = principal.FindKey(keyProperties) ?? principal.AddKey(keyProperties)!;
        var oldIndex = reference.DeclaringEntityType.FindIndex(reference.Properties);
        reference.SetProperties([reference.DeclaringEntityType.FindProperty(Key)!, .. reference.Properties], key);
        if (oldIndex is not null)
        {
            reference.DeclaringEntityType.RemoveIndex(oldIndex.Properties);
        }

        if (reference.DeleteBehavior == DeleteBehavior.SetNull)
        {
            // The database would null the workspace too.
            reference.DeleteBehavior = DeleteBehavior.ClientSetNull;
        }
    }
}
