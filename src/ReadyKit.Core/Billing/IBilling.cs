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
    /// The page, or one of the codes <c>unknown_plan</c>, <c>already_subscribed</c>, <c>payment_processing</c>, <c>checkout_open</c>,
    /// <c>provider_unavailable</c>.
    /// </returns>
    Task<OperationResult<Uri>> StartCheckoutAsync(string priceId, CancellationToken cancellationToken);

    /// <summary>Gives the provider's page on which the subscription is managed.</summary>
    /// <returns>The page, or one of the codes <c>no_subscription</c>, <c>provider_unavailable</c>.</returns>
    Task<OperationResult<Uri>> OpenPortalAsync(CancellationToken cancellationToken);

    /// <summary>Looks at the provider's latest state and mirrors it, as after a visit to the provider's page.</summary>
    /// <returns>Whether it could be looked in the time a person can be made to wait.</returns>
    Task<bool> RefreshAsync(CancellationToken cancellationToken);
}
