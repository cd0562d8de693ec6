using ReadyKit.Billing;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Browser.Tests;

/// <summary>A provider whose pages are on another site. It takes the place of the development billing.</summary>
internal sealed class ElsewhereProvider(ProviderSite site) : IBillingProvider
{
    private readonly List<string> _paying = [];

    public string Name => "development";

    /// <summary>Where the last purchase returns to.</summary>
    public Uri? SuccessUrl { get; private set; }

    public string? FindDefaultPriceId(PlanPrice price) => $"price_{price.Id}";

    public Task<string> CreateCustomerAsync(NewBillingCustomer customer, CancellationToken cancellationToken) => Task.FromResult(customer.Attempt.IdempotencyKey);

    public Task<ProviderCheckout> CreateCheckoutAsync(CheckoutRequest request, CancellationToken cancellationToken)
    {
        SuccessUrl = request.SuccessUrl;
        _paying.Add(request.CustomerId);
        return Task.FromResult(new ProviderCheckout(request.Attempt.IdempotencyKey, site.Checkout, DateTimeOffset.MaxValue));
    }

    public Task<CheckoutStatus> GetCheckoutStatusAsync(string checkoutId, CancellationToken cancellationToken) => Task.FromResult(CheckoutStatus.Open);

    public Task<bool> CloseCheckoutAsync(string checkoutId, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task<Uri> CreatePortalAsync(PortalRequest request, CancellationToken cancellationToken) => Task.FromResult(site.Portal);

    public Task<CustomerSnapshot> ReadCustomerAsync(string customerId, CancellationToken cancellationToken) => Task.FromResult(new CustomerSnapshot
    {
        Status = CustomerStatus.Present,
        Environment = new ProviderEnvironment { Account = "elsewhere", IsLive = false },
        Subscriptions = _paying.Contains(customerId) ? [new ProviderSubscription(customerId, SubscriptionState.Active, ["price_pro_monthly"])] : [],
    });

    public Task<ProviderSubscription?> ReadSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken) =>
        Task.FromResult<ProviderSubscription?>(null);

    public Task CancelSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<WebhookResult> ReadWebhookAsync(WebhookRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(WebhookResult.Refused(WebhookRejection.Malformed));
}
