using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal;

/// <summary>What is left to do when a change was seen, added to the transaction that writes it.</summary>
internal sealed class MirrorFollowUps(ReadyKitDbContext context, IJobQueue jobs, TimeProvider time)
{
    public async Task AddAsync(MirrorInput input, IReadOnlyList<SubscriptionChange> changes, CancellationToken cancellationToken)
    {
        // No event says that the grace period is over: a look at that time sees it, and tells.
        foreach (var end in changes.Select(c => c.NewGraceEnd).OfType<DateTimeOffset>())
        {
            var delay = end - time.GetUtcNow();
            jobs.Enqueue(new BillingSyncJob(input.Provider.Name, input.Customer.ProviderCustomerId!), delay > TimeSpan.Zero ? delay : TimeSpan.Zero);
        }

        if (changes.Any(c => c.IsLive))
        {
            await EndPurchaseAsync(input.Customer.WorkspaceId, cancellationToken);
        }
        else if (changes.Any(c => c is { OldState: SubscriptionState.None or SubscriptionState.Pending, Subscription.State: SubscriptionState.Ended }))
        {
            // It came to nothing and is not gone on with. Its page may still be open: it is closed before the next one is opened.
            var now = time.GetUtcNow();
            await Open(input.Customer.WorkspaceId).ExecuteUpdateAsync(set => set.SetProperty(c => c.ExpiresAt, now), cancellationToken);
        }
    }

    /// <summary>A purchase is over when what was bought is there. That may come from elsewhere, so that its page could still be paid.</summary>
    private async Task EndPurchaseAsync(Guid workspaceId, CancellationToken cancellationToken)
    {
        if (await Open(workspaceId).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancellationToken) is not { } id)
        {
            return;
        }

        // First the row, then its page: whoever opens one at this moment has stored it by now, or finds the purchase over.
        var row = context.Set<BillingCheckout>().Where(c => c.Id == id);
        await row.ExecuteUpdateAsync(set => set.SetProperty(c => c.OpenFor, (Guid?)null), cancellationToken);
        var ended = await row.AsNoTracking().FirstAsync(cancellationToken);
        if (ended.ProviderCheckoutId is { } checkoutId)
        {
            jobs.EnqueueOutsideWorkspace(new CheckoutClosingJob(ended.Provider, checkoutId));
        }
    }

    private IQueryable<BillingCheckout> Open(Guid workspaceId) => context.Set<BillingCheckout>().Where(c => c.OpenFor == workspaceId);
}
