using Microsoft.EntityFrameworkCore;
using ReadyKit.Billing.Internal.Sync;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Checkout;

/// <summary>Ends an open checkout when what was bought is there, or came to nothing.</summary>
internal sealed class CheckoutObserver(ReadyKitDbContext context, IJobQueue jobs, TimeProvider time) : ISubscriptionObserver
{
    public async Task ObserveAsync(SubscriptionNews news, CancellationToken cancellationToken)
    {
        if (news.Changes.Any(c => c.IsLive))
        {
            await EndAsync(news.WorkspaceId, cancellationToken);
        }
        else if (news.Changes.Any(c => c is { OldState: SubscriptionState.None or SubscriptionState.Pending, Subscription.State: SubscriptionState.Ended }))
        {
            // It came to nothing and is not gone on with. Its page may still be open: it is closed before the next one is opened.
            var now = time.GetUtcNow();
            await Open(news.WorkspaceId).ExecuteUpdateAsync(set => set.SetProperty(c => c.ExpiresAt, now), cancellationToken);
        }
    }

    /// <summary>A checkout is over when what was bought is there. That may come from elsewhere, so that its page could still be paid.</summary>
    private async Task EndAsync(Guid workspaceId, CancellationToken cancellationToken)
    {
        if (await Open(workspaceId).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancellationToken) is not { } id)
        {
            return;
        }

        // First the row, then its page: whoever opens one at this moment has stored it by now, or finds the checkout over.
        var row = context.Set<BillingCheckout>().Where(c => c.Id == id);
        await row.ExecuteUpdateAsync(set => set.SetProperty(c => c.OpenFor, (Guid?)null), cancellationToken);
        var ended = await row.AsNoTracking().FirstAsync(cancellationToken);
        if (ended.ProviderCheckoutId is { } checkoutId)
        {
            jobs.EnqueueOutsideWorkspace(new CheckoutClosingHandler.Job(ended.Provider, checkoutId));
        }
    }

    private IQueryable<BillingCheckout> Open(Guid workspaceId) => context.Set<BillingCheckout>().Where(c => c.OpenFor == workspaceId);
}
