using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Orders;

namespace ReadyKit.Billing;

/// <summary>Subscription billing of the current workspace.</summary>
public interface IBilling
{
    /// <summary>The prices that can be bought now, in the order of the settings.</summary>
    IReadOnlyList<PlanPrice> Offers { get; }

    /// <summary>What the workspace may do now.</summary>
    Task<WorkspaceAccess> GetAccessAsync(CancellationToken cancellationToken);

    /// <summary>How much of each limit is used.</summary>
    Task<IReadOnlyList<LimitUsage>> GetUsageAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Begins to buy a plan at one of its prices, or goes on with what was begun, and gives the provider's page to send the person to.
    /// </summary>
    /// <param name="priceId">The id of the price, such as <c>pro-year</c>: one of <see cref="Offers"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>
    /// The page, or one of the codes <c>unknown_plan</c>, <c>already_subscribed</c>, <c>payment_processing</c>,
    /// <c>provider_unavailable</c>.
    /// </returns>
    Task<OperationResult<Uri>> StartCheckoutAsync(string priceId, CancellationToken cancellationToken);

    /// <summary>Gives a page of the provider about the subscription.</summary>
    /// <param name="purpose">What for. To buy is <see cref="StartCheckoutAsync"/>.</param>
    /// <param name="priceId">To confirm a change: the id of the price that is changed to, one of <see cref="Offers"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The page, or one of the codes <c>no_subscription</c>, <c>unknown_plan</c>, <c>provider_unavailable</c>.</returns>
    Task<OperationResult<Uri>> OpenPageAsync(BillingPagePurpose purpose, string? priceId, CancellationToken cancellationToken);

    /// <summary>
    /// Changes the subscription without a page, or says what would come of it. A change of price is paid at once; a cancellation keeps what was paid for until
    /// its end. Seats are those that are used now.
    /// </summary>
    /// <param name="kind">What is to be done.</param>
    /// <param name="priceId">For a change of price: the id of the price, one of <see cref="Offers"/>.</param>
    /// <param name="isPreview">Whether it is only asked what would come of it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>
    /// What came of it, or one of the codes <c>no_subscription</c>, <c>unknown_plan</c>, <c>subscription_changed</c>, <c>change_refused</c>,
    /// <c>provider_unavailable</c>.
    /// </returns>
    Task<OperationResult<OrderOutcome>> OrderAsync(OrderKind kind, string? priceId, bool isPreview, CancellationToken cancellationToken);

    /// <summary>Lists the workspace's bills, the latest first, a part at a time.</summary>
    /// <param name="cursor">What the part before gave as its next; <see langword="null"/> for the first.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The bills, none where nobody ever paid; or the code <c>provider_unavailable</c>.</returns>
    Task<OperationResult<ProviderList<ProviderInvoice>>> ListInvoicesAsync(string? cursor, CancellationToken cancellationToken);

    /// <summary>Has the provider told how much was used of what is paid by use. It is queued with the current unit of work, which is saved.</summary>
    /// <param name="meter">The provider's name of what is counted, such as a meter's or an item's.</param>
    /// <param name="quantity">How much more was used.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Success, or the code <c>no_subscription</c> while the workspace is no customer.</returns>
    Task<OperationResult> ReportUsageAsync(string meter, long quantity, CancellationToken cancellationToken);

    /// <summary>Looks at the provider's latest state and mirrors it, as after a visit to the provider's page.</summary>
    /// <returns>Whether it could be looked in the time a person can be made to wait.</returns>
    Task<bool> RefreshAsync(CancellationToken cancellationToken);
}
