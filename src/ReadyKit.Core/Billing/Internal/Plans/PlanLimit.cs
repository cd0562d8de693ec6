using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Billing.Internal.Plans;

/// <summary>A countable thing that plans limit.</summary>
internal sealed record PlanLimit(string Name, string Title, Type EntityType, Func<ReadyKitDbContext, CancellationToken, Task<int>> CountAsync)
{
    public static PlanLimit For<TEntity>(string name, string title)
        where TEntity : class, IWorkspaceScoped =>
        new(name, title, typeof(TEntity), static (context, cancellationToken) => context.Set<TEntity>().CountAsync(cancellationToken));
}
