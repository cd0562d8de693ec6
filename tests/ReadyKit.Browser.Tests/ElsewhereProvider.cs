using ReadyKit.Billing;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Diagnostics;
using ReadyKit.Billing.Providers.Orders;
using ReadyKit.Billing.Providers.Pages;

namespace ReadyKit.Browser.Tests;

/// <summary>A provider whose pages are on another site. It takes the place of the development billing.</summary>
internal sealed class ElsewhereProvider(ProviderSite site) : IBillingProvider
{
    private static readonly ProviderEnvironment _environment = new() { Account = "elsewhere", IsLive = false };

    private readonly List<string> _paying = [];

    public string Name => "development";

    /// <summary>Where the last purchase returns to.</summary>
    public Uri? SuccessUrl { get; private set; }

    public string? FindDefaultPriceId(PlanPrice price) => $"price_{price.Id}";

    public Task<Examination> ExamineAsync(ExaminationRequest expected, CancellationToken cancellationToken) =>
        Task.FromResult(new Examination { Environment = _environment, ApiVersion = "1", Findings = [] });

    public Task<string> SaveCustomerAsync(CustomerDetails customer, CancellationToken cancellationToken) =>
        Task.FromResult(customer.CustomerId ?? customer.Attempt.IdempotencyKey);

    public Task<ProviderPage> OpenPageAsync(BillingPageRequest request, CancellationToken cancellationToken)
    {
        if (request.Purpose == BillingPagePurpose.Buy)
        {
            SuccessUrl = request.ReturnUrl;
            _paying.Add(request.CustomerId);
        }

        var page = request.Purpose == BillingPagePurpose.Buy ? site.Checkout : site.Portal;
        return Task.FromResult(new ProviderPage { Id = request.Attempt.IdempotencyKey, Url = page, ExpiresAt = DateTimeOffset.MaxValue });
    }

    public Task<CheckoutSnapshot> ReadCheckoutAsync(string checkoutId, bool close, CancellationToken cancellationToken) =>
        Task.FromResult(new CheckoutSnapshot { Status = close ? CheckoutStatus.Closed : CheckoutStatus.Open });

    public Task<CustomerSnapshot> ReadCustomerAsync(string customerId, CancellationToken cancellationToken) => Task.FromResult(new CustomerSnapshot
    {
        Status = CustomerStatus.Present,
        Environment = _environment,
        Subscriptions = _paying.Contains(customerId) ? [Subscription(customerId)] : [],
    });

    public Task<ProviderSubscription?> ReadSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken) =>
        Task.FromResult<ProviderSubscription?>(null);

    public Task<OrderOutcome> OrderAsync(SubscriptionOrder order, CancellationToken cancellationToken) =>
        throw new BillingProviderException("Nothing can be ordered here.") { Failure = BillingFailure.Refused };

    public Task<ProviderList<ProviderInvoice>> ListInvoicesAsync(string customerId, string? cursor, CancellationToken cancellationToken) =>
        Task.FromResult(new ProviderList<ProviderInvoice> { Items = [] });

    public Task<ProviderList<ProviderSubscription>> ListSubscriptionsAsync(DateTimeOffset? changedSince, string? cursor, CancellationToken cancellationToken) =>
        Task.FromResult(new ProviderList<ProviderSubscription> { Items = [.. _paying.Select(Subscription)] });

    public Task<ProviderList<BillingProviderEvent>> ListEventsAsync(DateTimeOffset since, string? cursor, CancellationToken cancellationToken) =>
        Task.FromResult(new ProviderList<BillingProviderEvent> { Items = [] });

    public Task<string?> FindCustomerAsync(BillingProviderEvent happened, CancellationToken cancellationToken) => Task.FromResult(happened.CustomerId);

    public Task<WebhookResult> ReadWebhookAsync(WebhookRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(WebhookResult.Refused(WebhookRejection.Malformed));

    private static ProviderSubscription Subscription(string customerId) => new()
    {
        Id = customerId, CustomerId = customerId, State = SubscriptionState.Active, Items = [new SubscriptionItem { PriceId = "price_pro_monthly" }],
    };
}
