using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Development.Internal;

/// <summary>A provider inside the app, to try billing with. Billing sees it as it sees any other.</summary>
internal sealed class DevelopmentBillingProvider(DevelopmentBank bank, DevelopmentStore store, IPublicUrl url, TimeProvider time) : IBillingProvider
{
    public string Name => DevelopmentBillingDefaults.Name;

    public string? FindDefaultPriceId(PlanPrice price) => $"price_{price.Id}";

    public Task<string> CreateCustomerAsync(NewBillingCustomer customer, CancellationToken cancellationToken) =>
        bank.AddCustomerAsync(customer, cancellationToken);

    public async Task<ProviderCheckout> CreateCheckoutAsync(CheckoutRequest request, CancellationToken cancellationToken)
    {
        var checkout = await bank.AddCheckoutAsync(request, cancellationToken);
        return new ProviderCheckout(checkout.Id, url.For(DevelopmentPaths.Checkout(checkout.Id)), checkout.ExpiresAt);
    }

    public Task<CheckoutStatus> GetCheckoutStatusAsync(string checkoutId, CancellationToken cancellationToken) =>
        bank.DealAsync((ledger, now) => DevelopmentPayments.StatusOf(ledger, ledger.Checkouts.FirstOrDefault(c => c.Id == checkoutId), now), cancellationToken);

    public Task<bool> CloseCheckoutAsync(string checkoutId, CancellationToken cancellationToken) =>
        bank.DealAsync(
            (ledger, now) =>
            {
                if (ledger.Checkouts.FirstOrDefault(c => c.Id == checkoutId) is { IsComplete: false } open)
                {
                    DevelopmentPayments.Close(ledger, open, now);
                }

                return true;
            },
            cancellationToken);

    public async Task<Uri> CreatePortalAsync(PortalRequest request, CancellationToken cancellationToken)
    {
        var portal = await bank.AddPortalAsync(request, cancellationToken);
        return url.For(DevelopmentPaths.Portal(portal.Id));
    }

    public Task<CustomerSnapshot> ReadCustomerAsync(string customerId, CancellationToken cancellationToken) =>
        bank.DealAsync(
            (ledger, _) => new CustomerSnapshot
            {
                // There is this one ledger: whom it does not have was deleted, with the file.
                Status = ledger.Customers.Any(c => c.Id == customerId) ? CustomerStatus.Present : CustomerStatus.Deleted,
                Environment = new ProviderEnvironment { Account = DevelopmentBillingDefaults.Name, IsLive = false },
                Subscriptions = [.. ledger.Subscriptions.Where(s => s.CustomerId == customerId).Select(s => s.ToProviderSubscription())],
            },
            cancellationToken);

    public Task<ProviderSubscription?> ReadSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken) =>
        bank.DealAsync((ledger, _) => ledger.Subscriptions.FirstOrDefault(s => s.Id == subscriptionId)?.ToProviderSubscription(), cancellationToken);

    public Task CancelSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken) =>
        bank.DealAsync(
            (ledger, now) =>
            {
                if (ledger.Subscriptions.FirstOrDefault(s => s.Id == subscriptionId) is { } subscription)
                {
                    DevelopmentManagement.Cancel(ledger, subscription, now);
                }

                return true;
            },
            cancellationToken);

    public async Task<WebhookResult> ReadWebhookAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        var secret = await store.ReadAsync(ledger => ledger.Secret, cancellationToken);
        if (!DevelopmentSignature.IsValid(request.Headers[DevelopmentSignature.Header], secret, request.Body.Span, time.GetUtcNow()))
        {
            return WebhookResult.Refused(WebhookRejection.BadSignature);
        }

        return DevelopmentPayload.Read(request.Body.Span) is { } signal
            ? WebhookResult.Accepted(signal)
            : WebhookResult.Refused(WebhookRejection.Malformed);
    }
}
