using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
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

        await using var transaction = await BeginAsync(cancellationToken);
        // Nobody adds between the count and the save.
        await context.TakeTurnAsync(cancellationToken);
        if (await RefuseAsync(limit, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await SaveAsync(entity, cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return OperationResult.Success;
    }

    private async Task<IDbContextTransaction?> BeginAsync(CancellationToken cancellationToken) =>
        context.Database.CurrentTransaction is null ? await context.Database.BeginTransactionAsync(cancellationToken) : null;

    /// <summary>Whatever keeps it from being saved, a later save must not add it uncounted.</summary>
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
            return OperationResult.Failed(BillingErrors.ReadOnly, ErrorKind.PaymentRequired);
        }

        return now.Plan.Limits.TryGetValue(limit.Name, out var most) && await limit.CountAsync(context, cancellationToken) >= most
            ? OperationResult.Failed(new OperationError(BillingErrors.LimitReached, ErrorKind.PaymentRequired)
            {
                Arguments = new Dictionary<string, object?> { ["plan"] = now.Plan.Name, ["max"] = most, ["limit"] = limit.Title },
            })
            : null;
    }
}
