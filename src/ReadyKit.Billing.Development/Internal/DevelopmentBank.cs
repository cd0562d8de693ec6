using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Pages;

namespace ReadyKit.Billing.Development.Internal;

/// <summary>The development provider's dealings. Every change goes through here, under the store's lock and on its own clock.</summary>
internal sealed class DevelopmentBank(DevelopmentStore store, TimeProvider time)
{
    private static readonly TimeSpan _checkoutLifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan _portalLifetime = TimeSpan.FromHours(1);

    /// <summary>Deals with the ledger as it is at the given time of the provider's clock.</summary>
    public Task<T> DealAsync<T>(Func<DevelopmentLedger, DateTimeOffset, T> deal, CancellationToken cancellationToken) =>
        store.ChangeAsync(
            ledger =>
            {
                var now = time.GetUtcNow() + ledger.ClockOffset;
                DevelopmentRenewals.Run(ledger, now);
                return deal(ledger, now);
            },
            cancellationToken);

    /// <summary>Moves the provider's clock ahead.</summary>
    public Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken) =>
        store.ChangeAsync(
            ledger =>
            {
                // Whoever moves the clock on a page wants to see that page again.
                ledger.ClockOffset += by;
                ledger.Portals.ForEach(p => p.ExpiresAt += by);
                DevelopmentRenewals.Run(ledger, time.GetUtcNow() + ledger.ClockOffset);
                return true;
            },
            cancellationToken);

    /// <summary>Creates a customer once for each attempt, or brings one up to date.</summary>
    public Task<string> SaveCustomerAsync(CustomerDetails details, CancellationToken cancellationToken) =>
        DealAsync(
            (ledger, _) =>
            {
                var known = details.CustomerId is { } id
                    ? FindCustomer(ledger, id)
                    : ledger.Customers.FirstOrDefault(c => c.IdempotencyKey == details.Attempt.IdempotencyKey);
                if (known is null)
                {
                    known = new DevelopmentCustomer
                    {
                        Id = DevelopmentLedger.NewId("cus"), IdempotencyKey = details.Attempt.IdempotencyKey, Name = details.Name, Email = details.Email,
                    };
                    ledger.Customers.Add(known);
                }

                (known.Name, known.Email, known.Locale) = (details.Name, details.Email, details.Locale);
                return known.Id;
            },
            cancellationToken);

    public Task<DevelopmentCheckout> AddCheckoutAsync(BillingPageRequest request, CancellationToken cancellationToken) =>
        DealAsync(
            (ledger, now) =>
            {
                var known = ledger.Checkouts.FirstOrDefault(c => c.IdempotencyKey == request.Attempt.IdempotencyKey);
                if (known is null)
                {
                    FindCustomer(ledger, request.CustomerId);
                    known = Create(request, now);
                    ledger.Checkouts.Add(known);
                }

                return known;
            },
            cancellationToken);

    public Task<DevelopmentPortal> AddPortalAsync(BillingPageRequest request, CancellationToken cancellationToken) =>
        DealAsync(
            (ledger, now) =>
            {
                FindCustomer(ledger, request.CustomerId);
                ledger.Portals.RemoveAll(p => p.ExpiresAt < now);
                var portal = new DevelopmentPortal
                {
                    Id = DevelopmentLedger.NewId("portal"),
                    CustomerId = request.CustomerId,
                    Purpose = request.Purpose,
                    SubscriptionId = request.SubscriptionId,
                    Product = request.Purpose == BillingPagePurpose.ConfirmChange
                        ? DevelopmentProduct.Of(request.Plan, request.Price, request.PriceId, request.Quantity)
                        : null,
                    ReturnUrl = request.ReturnUrl.ToString(),
                    ExpiresAt = now + _portalLifetime,
                };
                ledger.Portals.Add(portal);
                return portal;
            },
            cancellationToken);

    public static DevelopmentCustomer FindCustomer(DevelopmentLedger ledger, string customerId) =>
        ledger.Customers.Find(c => c.Id == customerId)
        ?? throw new BillingProviderException("The development billing has no such customer.") { Failure = BillingFailure.CustomerGone };

    private static DevelopmentCheckout Create(BillingPageRequest request, DateTimeOffset now) => new()
    {
        Id = DevelopmentLedger.NewId("checkout"),
        IdempotencyKey = request.Attempt.IdempotencyKey,
        CustomerId = request.CustomerId,
        Product = DevelopmentProduct.Of(request.Plan, request.Price, request.PriceId, request.Quantity),
        Reference = request.Reference,
        TrialDays = request.Trial?.Days ?? 0,
        TrialNeedsCard = request.Trial?.NeedsCard ?? true,
        PausesWithoutCard = request.Trial?.PausesWithoutCard ?? false,
        SuccessUrl = request.ReturnUrl.ToString(),
        CancelUrl = request.CancelUrl.ToString(),
        ExpiresAt = now + _checkoutLifetime,
    };
}
