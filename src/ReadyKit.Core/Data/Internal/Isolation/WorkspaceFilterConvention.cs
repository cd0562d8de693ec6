using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace ReadyKit.Data.Internal.Isolation;

/// <summary>
/// Puts the named query filter on every entity of a workspace. It does so when the model is complete, so that entities which the app adds after
/// the call of the base have it too.
/// </summary>
internal sealed class WorkspaceFilterConvention(ReadyKitDbContext context) : IModelFinalizingConvention
{
    private static readonly MethodInfo _applyTo =
        typeof(WorkspaceFilterConvention).GetMethod(nameof(ApplyTo), BindingFlags.NonPublic | BindingFlags.Static)!;

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> _)
    {
        foreach (var type in ScopedTypes.RootsOf(modelBuilder.Metadata))
        {
            _applyTo.MakeGenericMethod(type.ClrType).Invoke(null, [type, context]);
        }
    }

    // The filter reads a member of the context: EF Core binds it to the context that runs the query. A value would be baked into the model.
    private static void ApplyTo<T>(IMutableEntityType type, ReadyKitDbContext context)
        where T : class, IWorkspaceScoped =>
        type.SetQueryFilter(WorkspaceFilter.Name, (T row) => row.WorkspaceId == context.CurrentWorkspaceId);
}
