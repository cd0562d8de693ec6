using Microsoft.EntityFrameworkCore;
using ReadyKit.Billing.Internal.Access;
using ReadyKit.Data;

namespace ReadyKit.Billing.Internal.Plans;

internal sealed class PlanLimits(ReadyKitDbContext context, AccessReader access, IEnumerable<PlanLimit> limits, LimitCounter counter) : IPlanLimits
{
    public Task<OperationResult> TryAddAsync<TEntity>(TEntity entity, CancellationToken cancellationToken)
        where TEntity : class, IWorkspaceScoped
    {
        ArgumentNullException.ThrowIfNull(entity);
        var limit = limits.FirstOrDefault(l => l.EntityType == typeof(TEntity)) ?? throw new InvalidOperationException(
            $"{typeof(TEntity).Name} has no limit. Add one after AddReadyKit: .AddLimit<{typeof(TEntity).Name}>(\"name-in-the-plans\", \"Title\").");
        return TryAddAsync(limit, _ => Task.FromResult(context.Add(entity)), cancellationToken);
    }

    public Task<OperationResult> TryAddAsync(string limit, Func<CancellationToken, Task> add, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(limit);
        ArgumentNullException.ThrowIfNull(add);
        var known = limits.FirstOrDefault(l => l.Name == limit) ?? throw new InvalidOperationException(
            $"There is no limit '{limit}'. Add it after AddReadyKit: .AddLimit(\"{limit}\", \"Title\", (AppDbContext db, Guid workspace) => db.…).");
        return TryAddAsync(known, add, cancellationToken);
    }

    private async Task<OperationResult> TryAddAsync(PlanLimit limit, Func<CancellationToken, Task> add, CancellationToken cancellationToken)
    {
        OperationResult? result = null;
        try
        {
            return result = await context.InUnitOfWorkAsync(token => RunAsync(limit, add, token), cancellationToken);
        }
        finally
        {
            if (result is not { Succeeded: true })
            {
                ForgetChanges();
            }
        }
    }

    private async Task<OperationResult> RunAsync(PlanLimit limit, Func<CancellationToken, Task> add, CancellationToken cancellationToken)
    {
        // Nobody adds between the count and the save.
        await context.TakeTurnAsync(cancellationToken);
        if (await RefuseAsync(limit, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await add(cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return OperationResult.Success;
    }

    /// <summary>
    /// Neither what was to be added nor what says so, such as an activity, may be written by a later save: it would be uncounted, or untrue.
    /// </summary>
    private void ForgetChanges()
    {
        foreach (var entry in context.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList())
        {
            if (entry.State == EntityState.Added)
            {
                entry.State = EntityState.Detached;
            }
            else
            {
                entry.CurrentValues.SetValues(entry.OriginalValues);
                entry.State = EntityState.Unchanged;
            }
        }
    }

    private async Task<OperationResult?> RefuseAsync(PlanLimit limit, CancellationToken cancellationToken)
    {
        var now = await access.ReadLatestAsync(cancellationToken);
        if (now.Level == AccessLevel.ReadOnly)
        {
            return OperationResult.Failed(BillingErrors.ReadOnly, ErrorKind.PaymentRequired);
        }

        return now.Plan.Limits.TryGetValue(limit.Name, out var most) && (await counter.CountAsync([limit], cancellationToken))[limit.Name] >= most
            ? OperationResult.Failed(new OperationError(BillingErrors.LimitReached, ErrorKind.PaymentRequired)
            {
                Arguments = new Dictionary<string, object?> { ["plan"] = now.Plan.Name, ["max"] = most, ["limit"] = limit.Title },
            })
            : null;
    }
}
