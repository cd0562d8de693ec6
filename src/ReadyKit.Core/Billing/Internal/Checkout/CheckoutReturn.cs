using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts;
using ReadyKit.Billing.Internal.Access;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Internal.Sync;
using ReadyKit.Billing.Internal.Webhooks;
using ReadyKit.Data;

namespace ReadyKit.Billing.Internal.Checkout;

internal sealed class CheckoutReturn(
    ReadyKitDbContext context, ICurrentUser user, BillingCustomers customers, BillingSync sync, PageLooks looks, WebhookIntake intake, IServiceScopeFactory scopes) : ICheckoutReturn
{
    public async Task<CheckoutOutcome?> CompleteAsync(string checkoutId, CancellationToken cancellationToken)
    {
        if (!user.IsSignedIn || !Guid.TryParse(checkoutId, out var id) || await FindOwnAsync(id, cancellationToken) is not { } checkout)
        {
            return null;
        }

        // What was bought is there, and the page only shows it.
        if (checkout.OpenFor is null && await ReadOutcomeAsync(checkout.WorkspaceId, isLatest: true, cancellationToken) is { } known && LiveSubscriptions.Includes(known.State))
        {
            return known;
        }

        var isLatest = await LookAsync(checkout, cancellationToken);
        return await ReadOutcomeAsync(checkout.WorkspaceId, isLatest, cancellationToken);
    }

    /// <summary>Looks, or has it looked later. A workspace that is no customer has nothing to look at.</summary>
    private async Task<bool> LookAsync(BillingCheckout checkout, CancellationToken cancellationToken)
    {
        if (await customers.FindAsync(checkout.Provider, checkout.WorkspaceId, cancellationToken) is not { } customer
            || await looks.OnceAsync(("success", checkout.Id), () => sync.TryWaitAsync(customer, cancellationToken)))
        {
            return true;
        }

        await intake.StoreReturnAsync(checkout, customer, cancellationToken);
        return false;
    }

    private Task<BillingCheckout?> FindOwnAsync(Guid id, CancellationToken cancellationToken)
    {
        var userId = user.Id;
        return context.Set<BillingCheckout>().AsNoTracking()
            .Where(c => c.Id == id && context.Memberships.Any(m => m.WorkspaceId == c.WorkspaceId && m.UserId == userId))
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The link names no workspace, so the request is in none: the workspace is entered in a scope of its own.</summary>
    private async Task<CheckoutOutcome> ReadOutcomeAsync(Guid workspaceId, bool isLatest, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(workspaceId);
        var access = await scope.ServiceProvider.GetRequiredService<AccessReader>().ReadAsync(cancellationToken);
        var slug = await context.Workspaces.Where(w => w.Id == workspaceId).Select(w => w.Slug).FirstAsync(cancellationToken);
        return new CheckoutOutcome(slug, access.Plan.Name, access.State, isLatest);
    }
}
