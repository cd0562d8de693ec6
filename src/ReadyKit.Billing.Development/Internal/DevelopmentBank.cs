using ReadyKit.Billing.Providers;

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

    public Task<string> AddCustomerAsync(NewBillingCustomer customer, CancellationToken cancellationToken) =>
        DealAsync(
            (ledger, _) =>
            {
                var known = ledger.Customers.FirstOrDefault(c => c.IdempotencyKey == customer.Attempt.IdempotencyKey);
                if (known is null)
                {
                    known = new DevelopmentCustomer
                    {
                        Id = DevelopmentLedger.NewId("cus"), IdempotencyKey = customer.Attempt.IdempotencyKey, Name = customer.Name, Email = customer.Email,
                    };
                    ledger.Customers.Add(known);
                }

                return known.Id;
            },
            cancellationToken);

    public Task<DevelopmentCheckout> AddCheckoutAsync(CheckoutRequest request, CancellationToken cancellationToken) =>
        DealAsync(
            (ledger, now) =>
            {
                var known = ledger.Checkouts.FirstOrDefault(c => c.IdempotencyKey == request.Attempt.IdempotencyKey);
                if (known is null)
                {
                    RequireCustomer(ledger, request.CustomerId);
                    known = Create(request, now);
                    ledger.Checkouts.Add(known);
                }

                return known;
            },
            cancellationToken);

    public Task<DevelopmentPortal> AddPortalAsync(PortalRequest request, CancellationToken cancellationToken) =>
        DealAsync(
            (ledger, now) =>
            {
                RequireCustomer(ledger, request.CustomerId);
                ledger.Portals.RemoveAll(p => p.ExpiresAt < now);
                var portal = new DevelopmentPortal
                {
                    Id = DevelopmentLedger.NewId("portal"), CustomerId = request.CustomerId, ReturnUrl = request.ReturnUrl.ToString(), ExpiresAt = now + _portalLifetime,
                };
                ledger.Portals.Add(portal);
                return portal;
            },
            cancellationToken);

    private static void RequireCustomer(DevelopmentLedger ledger, string customerId)
    {
        if (ledger.Customers.All(c => c.Id != customerId))
        {
            throw new BillingProviderException("The development billing has no such customer.") { Failure = BillingFailure.CustomerGone };
        }
    }

    private static DevelopmentCheckout Create(CheckoutRequest request, DateTimeOffset now)
    {
        var (plan, price) = (request.Plan, request.Price);
        return new DevelopmentCheckout
        {
            Id = DevelopmentLedger.NewId("checkout"),
            IdempotencyKey = request.Attempt.IdempotencyKey,
            CustomerId = request.CustomerId,
            Product = new DevelopmentProduct(
                request.PriceId, plan.Name, plan.Description, MoneyText.Format(price.Amount * request.Quantity, price.Currency), price.Interval)
            {
                Quantity = request.Quantity,
            },
            SuccessUrl = request.SuccessUrl.ToString(),
            CancelUrl = request.CancelUrl.ToString(),
            ExpiresAt = now + _checkoutLifetime,
        };
    }
}
