namespace ReadyKit.Billing;

/// <summary>Subscription billing of the current workspace.</summary>
public interface IBilling
{
    /// <summary>What the workspace may do now.</summary>
    Task<WorkspaceAccess> GetAccessAsync(CancellationToken cancellationToken);

    /// <summary>How much of each limit is used.</summary>
    Task<IReadOnlyList<LimitUsage>> GetUsageAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Begins to buy a plan, or goes on with what was begun, and gives the provider's page to send the person to.
    /// </summary>
    /// <returns>The page, or one of the codes <c>unknown_plan</c>, <c>already_subscribed</c>, <c>provider_unavailable</c>.</returns>
    Task<OperationResult<Uri>> StartCheckoutAsync(string planId, CancellationToken cancellationToken);

    /// <summary>Gives the provider's page on which the subscription is managed.</summary>
    /// <returns>The page, or one of the codes <c>no_subscription</c>, <c>provider_unavailable</c>.</returns>
    Task<OperationResult<Uri>> OpenPortalAsync(CancellationToken cancellationToken);
}
