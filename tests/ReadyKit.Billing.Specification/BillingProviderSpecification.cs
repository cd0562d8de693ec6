using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Orders;
using ReadyKit.Billing.Providers.Pages;

namespace ReadyKit.Billing.Specification;

/// <summary>
/// What billing relies on, for every provider alike. A thin class per provider says how its world is moved: how a page is paid, what its
/// webhooks look like.
/// </summary>
public abstract partial class BillingProviderSpecification
{
    /// <summary>Nobody cancels a test.</summary>
    protected static CancellationToken None => CancellationToken.None;

    /// <summary>A plan of 29 USD a month or 290 a year, and one price for each seat.</summary>
    protected static Plan Pro { get; } = new()
    {
        Id = "pro",
        Name = "Pro",
        Rank = 1,
        Prices =
        [
            new PlanPrice { Id = "pro-month", PlanId = "pro", Interval = BillingInterval.Month, Currency = "USD", Amount = 29 },
            new PlanPrice { Id = "pro-year", PlanId = "pro", Interval = BillingInterval.Year, Currency = "USD", Amount = 290 },
            new PlanPrice { Id = "pro-seats", PlanId = "pro", Interval = BillingInterval.Month, Currency = "USD", Amount = 9, IsPerSeat = true },
        ],
    };

    /// <summary>The provider.</summary>
    protected abstract IBillingProvider Provider { get; }

    /// <summary>The provider's id of a price of <see cref="Pro"/>.</summary>
    protected abstract string PriceIdOf(PlanPrice price);

    /// <summary>Pays on a page, or tries to, as a person would who has had it open since before.</summary>
    protected abstract Task PayAsync(ProviderPage page);

    /// <summary>Pays on an open page with a method whose money takes days.</summary>
    protected abstract Task PayLaterAsync(ProviderPage page);

    /// <summary>Lets the money of <see cref="PayLaterAsync"/> come, or fail to.</summary>
    protected abstract Task SettleAsync(ProviderPage page, bool comes);

    /// <summary>A webhook about a customer as the provider would send it.</summary>
    /// <param name="eventId">The event's id.</param>
    /// <param name="customerId">The customer's id.</param>
    /// <param name="age">How long ago it was signed.</param>
    protected abstract Task<WebhookRequest> CreateWebhookAsync(string eventId, string customerId, TimeSpan age);

    /// <summary>A genuine webhook about something that happened in another account, or in the other of live and test mode.</summary>
    protected abstract Task<WebhookRequest> CreateForeignWebhookAsync(string eventId, string customerId);

    private static Attempt First() => new() { Key = Guid.CreateVersion7().ToString("N"), Number = 1 };

    private static CustomerDetails NewCustomer() => new()
    {
        Attempt = First(), WorkspaceId = Guid.CreateVersion7(), Name = "Lab", Email = "ada@example.com", Locale = "en",
    };

    private static PlanPrice PriceOf(string id) => Pro.Prices.Single(p => p.Id == id);

    private async Task<BillingPageRequest> NewPageAsync(string price = "pro-month", int quantity = 1) => new()
    {
        Purpose = BillingPagePurpose.Buy,
        Attempt = First(),
        CustomerId = await Provider.SaveCustomerAsync(NewCustomer(), None),
        Reference = Guid.CreateVersion7().ToString("N"),
        ReturnUrl = new Uri("https://localhost/billing/success?checkout=1"),
        CancelUrl = new Uri("https://localhost/w/lab/upgrade"),
        Locale = "en",
        Plan = Pro,
        Price = PriceOf(price),
        PriceId = PriceIdOf(PriceOf(price)),
        Quantity = quantity,
    };

    /// <summary>Buys, and gives the subscription that comes of it.</summary>
    private async Task<ProviderSubscription> BuyAsync(string price = "pro-month", int quantity = 1)
    {
        var request = await NewPageAsync(price, quantity);
        await PayAsync(await Provider.OpenPageAsync(request, None));
        return Assert.Single(await ListAsync(request.CustomerId));
    }

    private SubscriptionOrder OrderOf(OrderKind kind, ProviderSubscription subscription, string? price = null) => new()
    {
        Kind = kind,
        Attempt = First(),
        SubscriptionId = subscription.Id,
        Plan = price is null ? null : Pro,
        Price = price is null ? null : PriceOf(price),
        PriceId = price is null ? null : PriceIdOf(PriceOf(price)),
    };

    private async Task<IReadOnlyList<ProviderSubscription>> ListAsync(string customerId) =>
        (await Provider.ReadCustomerAsync(customerId, None)).Subscriptions;

    private async Task<ProviderSubscription> ReadAsync(ProviderSubscription subscription) =>
        await Provider.ReadSubscriptionAsync(subscription.Id, None) ?? throw new InvalidOperationException("The subscription is gone.");

    private static async Task<IReadOnlyList<T>> ReadAllAsync<T>(Func<string?, Task<ProviderList<T>>> readAsync)
    {
        var all = new List<T>();
        string? cursor = null;
        do
        {
            var part = await readAsync(cursor);
            all.AddRange(part.Items);
            cursor = part.NextCursor;
        }
        while (cursor is not null);

        return all;
    }
}
