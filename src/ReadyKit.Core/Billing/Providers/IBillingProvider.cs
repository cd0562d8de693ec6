using ReadyKit.Billing.Providers.Diagnostics;
using ReadyKit.Billing.Providers.Orders;
using ReadyKit.Billing.Providers.Pages;

namespace ReadyKit.Billing.Providers;

/// <summary>
/// A payment provider, seen through what billing needs of it. Its subscriptions are the truth; the app only mirrors them. A call that fails
/// throws a <see cref="BillingProviderException"/> that says what sort of failure it is.
/// </summary>
public interface IBillingProvider
{
    /// <summary>The name that <c>ReadyKit:Billing:Provider</c> picks it by and its webhook's path begins with; lower case.</summary>
    string Name { get; }

    /// <summary>Its id of a price for which none is configured; <see langword="null"/> when one must be configured.</summary>
    string? FindDefaultPriceId(PlanPrice price) => null;

    /// <summary>Holds the settings against what the provider has. It is asked at start and by <c>billing doctor</c>, and changes nothing.</summary>
    Task<Examination> ExamineAsync(ExaminationRequest expected, CancellationToken cancellationToken);

    /// <summary>
    /// Creates a customer, or finds the one that the same attempt created; with a <see cref="CustomerDetails.CustomerId"/> brings that one up to date.
    /// Gives its id. For a customer who is deleted the exception says <see cref="BillingFailure.CustomerGone"/>.
    /// </summary>
    Task<string> SaveCustomerAsync(CustomerDetails customer, CancellationToken cancellationToken);

    /// <summary>
    /// Reads a customer with the latest state of all their subscriptions. A customer whom the provider does not know is
    /// <see cref="CustomerStatus.Unknown"/>, never <see cref="CustomerStatus.Deleted"/>: wrong keys must end nobody's subscription.
    /// </summary>
    Task<CustomerSnapshot> ReadCustomerAsync(string customerId, CancellationToken cancellationToken);

    /// <summary>Reads the latest state of one subscription; <see langword="null"/> when the provider does not have it.</summary>
    Task<ProviderSubscription?> ReadSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken);

    /// <summary>
    /// Opens a page; to buy, finds the one that the same attempt opened. Of pages to buy with the same reference one at most leads to a live
    /// subscription. For a customer who is deleted or unknown the exception says <see cref="BillingFailure.CustomerGone"/>.
    /// </summary>
    Task<ProviderPage> OpenPageAsync(BillingPageRequest request, CancellationToken cancellationToken);

    /// <summary>Reads where a page to buy on stands. One that the provider does not know is closed.</summary>
    /// <param name="checkoutId">The provider's id of the page.</param>
    /// <param name="close">
    /// Whether to close it first, if it is open. A provider that cannot close pages leaves it open; its reference keeps it from charging twice.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<CheckoutSnapshot> ReadCheckoutAsync(string checkoutId, bool close, CancellationToken cancellationToken);

    /// <summary>
    /// Changes a subscription, or says what would come of it. Done twice, it is done once. One that is over can be cancelled again; all else is
    /// <see cref="BillingFailure.Refused"/>, as for one that the provider does not have.
    /// </summary>
    Task<OrderOutcome> OrderAsync(SubscriptionOrder order, CancellationToken cancellationToken);

    /// <summary>Lists a customer's bills, the latest first.</summary>
    Task<ProviderList<ProviderInvoice>> ListInvoicesAsync(string customerId, string? cursor, CancellationToken cancellationToken);

    /// <summary>Lists the subscriptions of all customers, also those that are over; with a time those that changed since then.</summary>
    Task<ProviderList<ProviderSubscription>> ListSubscriptionsAsync(DateTimeOffset? changedSince, string? cursor, CancellationToken cancellationToken);

    /// <summary>Lists what happened since a time, as far back as the provider remembers.</summary>
    Task<ProviderList<BillingProviderEvent>> ListEventsAsync(DateTimeOffset since, string? cursor, CancellationToken cancellationToken);

    /// <summary>Checks where a webhook comes from and reads ids of it, and nothing else. Never throws on hostile input.</summary>
    Task<WebhookResult> ReadWebhookAsync(WebhookRequest request, CancellationToken cancellationToken);

    /// <summary>Finds the customer of an event that names none, by its object; <see langword="null"/> when it is about none.</summary>
    Task<string?> FindCustomerAsync(BillingProviderEvent happened, CancellationToken cancellationToken);
}
