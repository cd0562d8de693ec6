using Microsoft.EntityFrameworkCore.Metadata;

namespace ReadyKit.Data;

/// <summary>Which tables hold rows of workspaces, for what guards them in the database and for tests.</summary>
public static class WorkspaceTables
{
    /// <summary>
    /// The runtime annotation of the model that lists the tables, as an <c>IReadOnlyList&lt;StoreObjectIdentifier&gt;</c> ordered by name. Each has the
    /// column <c>WorkspaceId</c>. It is not part of migrations.
    /// </summary>
    public const string Annotation = "ReadyKit:WorkspaceTables";

    /// <summary>The tables of a model.</summary>
    /// <exception cref="ArgumentException">The model is not that of a <see cref="ReadyKitDbContext"/>.</exception>
    public static IReadOnlyList<StoreObjectIdentifier> Of(IModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.FindRuntimeAnnotationValue(Annotation) as IReadOnlyList<StoreObjectIdentifier>
            ?? throw new ArgumentException("The model is not that of a ReadyKitDbContext.", nameof(model));
    }
}
