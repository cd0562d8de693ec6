using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Billing.Internal.Plans;

/// <summary>A countable thing that plans limit.</summary>
/// <param name="Name">The limit's name in the plans.</param>
/// <param name="Title">The name as people see it.</param>
/// <param name="ContextType">The context that has what is counted.</param>
/// <param name="Count">Counts, given that context, for a workspace; as a query, so that all limits are counted by one statement.</param>
internal sealed record PlanLimit(string Name, string Title, Type ContextType, Func<DbContext, Guid, IQueryable<LimitCount>> Count)
{
    /// <summary>The entity whose rows are counted, where it is all of one.</summary>
    public Type? EntityType { get; private init; }

    public static PlanLimit For<TEntity>(string name, string title)
        where TEntity : class, IWorkspaceScoped =>
        For<ReadyKitDbContext, TEntity>(name, title, static (context, _) => context.Set<TEntity>()) with { EntityType = typeof(TEntity) };

    public static PlanLimit For<TContext, TItem>(string name, string title, Func<TContext, Guid, IQueryable<TItem>> items)
        where TContext : DbContext =>
        new(name, title, typeof(TContext), (context, workspace) =>
            items((TContext)context, workspace).GroupBy(_ => 1).Select(all => new LimitCount { Name = name, Used = all.Count() }));
}
