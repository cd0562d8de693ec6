using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;
using ReadyKit.Data.Internal;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal;

/// <summary>Begins purchases. A workspace has one open purchase at most; whoever begins the same one again goes on with it.</summary>
internal sealed class Checkouts(ReadyKitDbContext context, UniqueRows rows, PlanCatalog plans, IPublicUrl url, ICurrentWorkspace workspace, TimeProvider time)
{
    private const int MaxAttempts = 5;

    /// <summary>For how long a provider that was asked before remembers the idempotency key, at least.</summary>
    private static readonly TimeSpan _lifetime = TimeSpan.FromHours(23);

    private static readonly TimeSpan _stillUseful = TimeSpan.FromMinutes(1);

    /// <summary>The open purchase.</summary>
    public Task<BillingCheckout?> FindOpenAsync(CancellationToken cancellationToken) =>
        context.Set<BillingCheckout>().AsNoTracking().FirstOrDefaultAsync(c => c.OpenFor == workspace.Id, cancellationToken);

    /// <summary>Begins the purchase, or finds the one that is open, and gives the page to pay on.</summary>
    public async Task<Uri> BeginAsync(IBillingProvider provider, string customerId, BillingCheckout wanted, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await FindOpenAsync(cancellationToken) is { } open)
            {
                if (IsSame(open, wanted))
                {
                    return await OpenPageAsync(provider, customerId, open, cancellationToken);
                }

                await CloseAsync(provider, customerId, open, cancellationToken);
            }

            // Before the provider is called: its id is the idempotency key.
            if (await rows.TryAddAsync(wanted, cancellationToken))
            {
                return await OpenPageAsync(provider, customerId, wanted, cancellationToken);
            }
        }

        throw new BillingProviderException("Several purchases got in each other's way.");
    }

    /// <summary>A purchase that is not stored yet.</summary>
    public BillingCheckout Create(IBillingProvider provider, Plan plan, string priceId, (Guid Id, string Name) person) => new()
    {
        WorkspaceId = workspace.Id,
        OpenFor = workspace.Id,
        Provider = provider.Name,
        PlanId = plan.Id,
        PriceId = priceId,
        StartedById = person.Id,
        StartedByName = person.Name,
        CreatedAt = time.GetUtcNow(),
        ExpiresAt = time.GetUtcNow() + _lifetime,
    };

    private bool IsSame(BillingCheckout open, BillingCheckout wanted) =>
        (open.Provider, open.PlanId, open.PriceId) == (wanted.Provider, wanted.PlanId, wanted.PriceId)
        && open.ExpiresAt > time.GetUtcNow() + _stillUseful;

    private async Task<Uri> OpenPageAsync(IBillingProvider provider, string customerId, BillingCheckout checkout, CancellationToken cancellationToken)
    {
        if (checkout.Url is { } known)
        {
            return new Uri(known);
        }

        var page = await provider.CreateCheckoutAsync(
            new CheckoutRequest(
                checkout.Id.ToString("N"),
                customerId,
                plans.Find(checkout.PlanId)!,
                checkout.PriceId,
                url.For(BillingPaths.Success(checkout.Id)),
                url.For(BillingPaths.Upgrade(workspace.Slug))),
            cancellationToken);
        await context.Set<BillingCheckout>().Where(c => c.Id == checkout.Id).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.ProviderCheckoutId, page.Id)
                .SetProperty(c => c.Url, page.Url.ToString())
                .SetProperty(c => c.ExpiresAt, page.ExpiresAt),
            cancellationToken);
        checkout.ProviderCheckoutId = page.Id;
        return page.Url;
    }

    /// <summary>Closes the page at the provider first: two open pages could both be paid.</summary>
    private async Task CloseAsync(IBillingProvider provider, string customerId, BillingCheckout open, CancellationToken cancellationToken)
    {
        if (open.Provider == provider.Name && open.ExpiresAt > time.GetUtcNow() && plans.Find(open.PlanId) is not null)
        {
            await OpenPageAsync(provider, customerId, open, cancellationToken);
            await provider.CloseCheckoutAsync(open.ProviderCheckoutId!, cancellationToken);
        }

        await context.Set<BillingCheckout>().Where(c => c.Id == open.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.OpenFor, (Guid?)null), cancellationToken);
    }
}
