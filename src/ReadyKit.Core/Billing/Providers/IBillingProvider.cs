namespace ReadyKit.Billing.Providers;

/// <summary>
/// A payment provider, seen through what billing needs of it. Its subscriptions are the truth; the app only mirrors them. A call that fails
/// throws a <see cref="BillingProviderException"/>.
/// </summary>
public interface IBillingProvider
{
    /// <summary>The name that <c>ReadyKit:Billing:Provider</c> picks it by and its webhook's path begins with; lower case.</summary>
    string Name { get; }

    /// <summary>Its id of a price for which none is configured; <see langword="null"/> when one must be configured.</summary>
    string? FindDefaultPriceId(PlanPrice price) => null;

    /// <summary>Creates a customer, or finds the one that the same attempt created, and gives its id.</summary>
    Task<string> CreateCustomerAsync(NewBillingCustomer customer, CancellationToken cancellationToken);

    /// <summary>
    /// Opens a page to pay on, or finds the one that the same attempt opened. For a customer who is deleted the exception says
    /// <see cref="BillingFailure.CustomerGone"/>.
    /// </summary>
    Task<ProviderCheckout> CreateCheckoutAsync(CheckoutRequest request, CancellationToken cancellationToken);

    /// <summary>What can still become of a page to pay on. While a payment is under way no other page is opened.</summary>
    Task<CheckoutStatus> GetCheckoutStatusAsync(string checkoutId, CancellationToken cancellationToken);

    /// <summary>Makes sure that an open page to pay on cannot be used any more. One that is over or unknown is left alone.</summary>
    /// <returns>
    /// Whether the page can no longer be paid. A provider that cannot close pages says no; then no other page is opened until this one is over.
    /// </returns>
    Task<bool> CloseCheckoutAsync(string checkoutId, CancellationToken cancellationToken);

    /// <summary>
    /// Opens a page on which a customer manages their subscriptions. For a customer who is deleted the exception says
    /// <see cref="BillingFailure.CustomerGone"/>.
    /// </summary>
    Task<Uri> CreatePortalAsync(PortalRequest request, CancellationToken cancellationToken);

    /// <summary>
    /// Reads a customer with the latest state of all their subscriptions. A customer whom the provider does not know is
    /// <see cref="CustomerStatus.Unknown"/>, never <see cref="CustomerStatus.Deleted"/>: wrong keys must end nobody's subscription.
    /// </summary>
    Task<CustomerSnapshot> ReadCustomerAsync(string customerId, CancellationToken cancellationToken);

    /// <summary>Reads the latest state of one subscription; <see langword="null"/> when the provider does not have it.</summary>
    Task<ProviderSubscription?> ReadSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken);

    /// <summary>Ends a subscription at once, also one whose first payment is under way. One that is over or unknown is left alone.</summary>
    Task CancelSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken);

    /// <summary>Checks where a webhook comes from and reads which customer it is about, and nothing else. Never throws on hostile input.</summary>
    Task<WebhookResult> ReadWebhookAsync(WebhookRequest request, CancellationToken cancellationToken);
}
