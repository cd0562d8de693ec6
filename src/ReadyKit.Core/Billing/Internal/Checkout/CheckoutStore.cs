using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReadyKit.Accounts;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Pages;
using ReadyKit.Data;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal.Checkout;

/// <summary>The checkouts that were begun, of which a workspace has one open at most, and their pages.</summary>
internal sealed class CheckoutStore(ReadyKitDbContext context, UniqueRows rows, IPublicUrl url, ICurrentWorkspace workspace, ICurrentUser user, IOptions<BillingOptions> options, TimeProvider time)
{
    /// <summary>For how long a provider that was asked before remembers the idempotency key, at least.</summary>
    private static readonly TimeSpan _lifetime = TimeSpan.FromHours(23);

    private static readonly TimeSpan _stillUseful = TimeSpan.FromMinutes(1);

    /// <summary>The open checkout.</summary>
    public Task<BillingCheckout?> FindOpenAsync(CancellationToken cancellationToken) =>
        context.Set<BillingCheckout>().AsNoTracking().FirstOrDefaultAsync(c => c.OpenFor == workspace.Id, cancellationToken);

    /// <summary>Begins a checkout and gives its page; <see langword="null"/> when another one is open.</summary>
    public async Task<Uri?> TryBeginAsync(Order wanted, BillingCustomer customer, CancellationToken cancellationToken)
    {
        // Before the provider is called: its id is the idempotency key.
        var checkout = Create(wanted, customer);
        return await rows.TryAddAsync(checkout, cancellationToken)
            ? await TryOpenPageAsync(checkout, wanted, customer, cancellationToken)
            : null;
    }

    /// <summary>Goes on with an open checkout and gives its page; <see langword="null"/> when it is another one, or over.</summary>
    public async Task<Uri?> TryGoOnAsync(BillingCheckout open, Order wanted, BillingCustomer customer, CancellationToken cancellationToken)
    {
        var isSame = (open.Provider, open.PlanId, open.PriceId, open.ProviderPriceId)
            == (wanted.Provider.Name, wanted.Plan.Id, wanted.Price.Id, wanted.ProviderPriceId);
        if (!isSame || open.ExpiresAt <= time.GetUtcNow() + _stillUseful)
        {
            return null;
        }

        // The page can be over without this app's doing, and whoever closed it may have been stopped before it was written.
        var page = open.Url is { } known ? new Uri(known) : await TryOpenPageAsync(open, wanted, customer, cancellationToken);
        if (page is null)
        {
            return null;
        }

        var latest = await wanted.Provider.ReadCheckoutAsync(open.ProviderCheckoutId!, close: false, cancellationToken);
        return latest.Status == CheckoutStatus.Open ? page : null;
    }

    /// <summary>How many seats the workspace uses: its members.</summary>
    public Task<int> CountSeatsAsync(CancellationToken cancellationToken) =>
        context.Memberships.CountAsync(m => m.WorkspaceId == workspace.Id, cancellationToken);

    /// <summary>Makes room for another checkout; not when a page was opened for this one since it was read.</summary>
    public Task ReleaseAsync(BillingCheckout open) =>
        context.Set<BillingCheckout>()
            .Where(c => c.Id == open.Id && c.ProviderCheckoutId == open.ProviderCheckoutId)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.OpenFor, (Guid?)null), CancellationToken.None);

    /// <summary>Gives up an open checkout whose page nobody has seen: the provider may remember its idempotency key.</summary>
    public Task ReleaseUnseenAsync(CancellationToken cancellationToken) =>
        context.Set<BillingCheckout>()
            .Where(c => c.OpenFor == workspace.Id && c.ProviderCheckoutId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.OpenFor, (Guid?)null), cancellationToken);

    private BillingCheckout Create(Order wanted, BillingCustomer customer) => new()
    {
        WorkspaceId = workspace.Id,
        OpenFor = workspace.Id,
        Provider = wanted.Provider.Name,
        PlanId = wanted.Plan.Id,
        PriceId = wanted.Price.Id,
        ProviderPriceId = wanted.ProviderPriceId,
        Quantity = wanted.Quantity,
        TrialDays = wanted.TrialDays,
        Reference = customer.Reference,
        Locale = BillingContacts.CurrentLocale,
        StartedById = user.Id,
        StartedByName = user.Name,
        CreatedAt = time.GetUtcNow(),
        ExpiresAt = time.GetUtcNow() + _lifetime,
    };

    /// <summary>Opens the page. Nobody sees it before it is stored, so that whoever opens another one knows which to close.</summary>
    private async Task<Uri?> TryOpenPageAsync(BillingCheckout checkout, Order wanted, BillingCustomer customer, CancellationToken cancellationToken)
    {
        var page = await AskAsync(checkout, wanted, customer, cancellationToken);
        checkout.ProviderCheckoutId = page.Id;
        var stored = await context.Set<BillingCheckout>().Where(c => c.Id == checkout.Id && c.OpenFor != null).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.ProviderCheckoutId, page.Id)
                .SetProperty(c => c.Url, page.Url.ToString())
                .SetProperty(c => c.ExpiresAt, page.ExpiresAt),
            cancellationToken);
        if (stored == 1)
        {
            return page.Url;
        }

        // Another checkout took its place meanwhile.
        await wanted.Provider.ReadCheckoutAsync(page.Id, close: true, cancellationToken);
        return null;
    }

    /// <summary>After a failure of which nobody knows whether it was done the same is asked again; after one that is certain, anew.</summary>
    private async Task<ProviderPage> AskAsync(
        BillingCheckout checkout, Order wanted, BillingCustomer customer, CancellationToken cancellationToken)
    {
        try
        {
            return await wanted.Provider.OpenPageAsync(RequestFor(checkout, wanted, customer), cancellationToken);
        }
        catch (BillingProviderException e) when (e.IsDefinite)
        {
            await context.Set<BillingCheckout>().Where(c => c.Id == checkout.Id && c.Attempt == checkout.Attempt)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Attempt, c => c.Attempt + 1), CancellationToken.None);
            throw;
        }
    }

    /// <summary>Of what is stored, so that a repetition asks for the same.</summary>
    private BillingPageRequest RequestFor(BillingCheckout checkout, Order wanted, BillingCustomer customer) => new()
    {
        Purpose = BillingPagePurpose.Buy,
        Attempt = new Attempt { Key = checkout.Id.ToString("N"), Number = checkout.Attempt },
        CustomerId = customer.ProviderCustomerId!,
        Reference = checkout.Reference.ToString("N"),
        ReturnUrl = url.For(BillingPaths.Success(checkout.Id)),
        CancelUrl = url.For(BillingPaths.Upgrade(workspace.Slug)),
        Locale = checkout.Locale,
        Plan = wanted.Plan,
        Price = wanted.Price,
        PriceId = checkout.ProviderPriceId,
        Quantity = checkout.Quantity,
        Trial = checkout.TrialDays == 0 ? null : new TrialTerms
        {
            Days = checkout.TrialDays, NeedsCard = options.Value.TrialNeedsCard, PausesWithoutCard = options.Value.PauseAfterTrialWithoutCard,
        },
    };

    /// <summary>What somebody wants to buy.</summary>
    /// <param name="Provider">Who sells it.</param>
    /// <param name="Plan">The plan.</param>
    /// <param name="Price">At which of its prices.</param>
    /// <param name="ProviderPriceId">The provider's id of that.</param>
    internal sealed record Order(IBillingProvider Provider, Plan Plan, PlanPrice Price, string ProviderPriceId)
    {
        /// <summary>How often the price is paid.</summary>
        public int Quantity { get; init; } = 1;

        /// <summary>How many days are free.</summary>
        public int TrialDays { get; init; }
    }
}
