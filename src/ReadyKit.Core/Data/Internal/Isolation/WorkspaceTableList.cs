using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace ReadyKit.Data.Internal.Isolation;

/// <summary>Lists the tables of workspaces on the finished model.</summary>
internal sealed class WorkspaceTableList : IModelFinalizedConvention
{
    public IModel ProcessModelFinalized(IModel model)
    {
        IReadOnlyList<StoreObjectIdentifier> tables =
        [
            .. model.GetEntityTypes().Where(ScopedTypes.IsScoped)
                .Select(t => StoreObjectIdentifier.Create(t, StoreObjectType.Table)).OfType<StoreObjectIdentifier>()
                .Distinct().OrderBy(t => t.Schema, StringComparer.Ordinal).ThenBy(t => t.Name, StringComparer.Ordinal),
        ];
        if (model.FindRuntimeAnnotation(WorkspaceTables.Annotation) is null)
        {
            model.AddRuntimeAnnotation(WorkspaceTables.Annotation, tables);
        }

        return model;
    }
}
