using Microsoft.EntityFrameworkCore;
using ReadyKit.Billing.Internal.Access;
using ReadyKit.Data;

namespace ReadyKit.Billing.Internal.Plans;

internal sealed class PlanLimits(ReadyKitDbContext context, AccessReader access, IEnumerable<PlanLimit> limits) : IPlanLimits
{
    public async Task<OperationResult> TryAddAsync<TEntity>(TEntity entity, CancellationToken cancellationToken)
        where TEntity : class, IWorkspaceScoped
    {
        ArgumentNullException.ThrowIfNull(entity);
        var limit = limits.FirstOrDefault(l => l.EntityType == typeof(TEntity)) ?? throw new InvalidOperationException(
            $"{typeof(TEntity).Name} has no limit. Add one after AddReadyKit: .AddLimit<{typeof(TEntity).Name}>(\"name-in-the-plans\", \"Title\").");

        return await context.InUnitOfWorkAsync(token => TryAddAsync(entity, limit, token), cancellationToken);
    }

    private async Task<OperationResult> TryAddAsync(object entity, PlanLimit limit, CancellationToken cancellationToken)
    {
        // Nobody adds between the count and the save.
        await context.TakeTurnAsync(cancellationToken);
        if (await RefuseAsync(limit, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await SaveAsync(entity, cancellationToken);
        return OperationResult.Success;
    }

    /// <summary>Whatever keeps it from being saved, a later save must not add it uncounted: also where the transaction is the host's.</summary>
    private async Task SaveAsync(object entity, CancellationToken cancellationToken)
    {
        var entry = context.Add(entity);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch
        {
            entry.State = EntityState.Detached;
            throw;
        }
    }

    private async Task<OperationResult?> RefuseAsync(PlanLimit limit, CancellationToken cancellationToken)
    {
        var now = await access.ReadLatestAsync(cancellationToken);
        if (now.Level == AccessLevel.ReadOnly)
        {
            return OperationResult.Failed(ErrorKind.PaymentRequired, BillingErrors.ReadOnly, BillingErrors.ReadOnlyMessage);
        }

        return now.Plan.Limits.TryGetValue(limit.Name, out var most) && await limit.CountAsync(context, cancellationToken) >= most
            ? OperationResult.Failed(
                ErrorKind.PaymentRequired, BillingErrors.LimitReached, $"The {now.Plan.Name} plan has room for {most} {limit.Title.ToLowerInvariant()}.")
            : null;
    }
}
