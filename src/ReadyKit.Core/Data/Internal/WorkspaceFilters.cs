using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Data.Internal;

/// <summary>Puts the named query filter on every entity of a workspace.</summary>
internal static class WorkspaceFilters
{
    private static readonly MethodInfo _applyTo =
        typeof(WorkspaceFilters).GetMethod(nameof(ApplyTo), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static void Apply(ModelBuilder builder, ReadyKitDbContext context)
    {
        var scoped = builder.Model.GetEntityTypes()
            .Where(t => t.BaseType is null && !t.IsOwned() && typeof(IWorkspaceScoped).IsAssignableFrom(t.ClrType))
            .Select(t => t.ClrType)
            .ToList();
        foreach (var type in scoped)
        {
            _applyTo.MakeGenericMethod(type).Invoke(null, [builder, context]);
        }
    }

    // The filter reads a member of the context: EF Core binds it to the context that runs the query. A value would be baked into the model.
    private static void ApplyTo<T>(ModelBuilder builder, ReadyKitDbContext context)
        where T : class, IWorkspaceScoped =>
        builder.Entity<T>().HasQueryFilter(WorkspaceFilter.Name, row => row.WorkspaceId == context.CurrentWorkspaceId);
}
