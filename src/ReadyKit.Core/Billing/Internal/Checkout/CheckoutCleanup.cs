using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Checkout;

/// <summary>Removes checkouts that are over, once their pages and return links are of no use to anybody.</summary>
internal sealed class CheckoutCleanup(ReadyKitDbContext context, TimeProvider time) : ICleanup
{
    private static readonly TimeSpan _keepFor = TimeSpan.FromDays(35);

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - _keepFor;
        return context.Set<BillingCheckout>().Where(c => c.OpenFor == null && c.CreatedAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
