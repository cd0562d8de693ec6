namespace ReadyKit.Billing.Internal.Sync;

/// <summary>What one look at a provider brought.</summary>
/// <param name="WorkspaceId">The workspace it is about.</param>
/// <param name="Changes">Every subscription of the workspace at that provider, with what it was before.</param>
/// <param name="Live">How many live subscriptions the workspace has at all providers together.</param>
/// <param name="LiveBefore">How many it had.</param>
internal sealed record SubscriptionNews(Guid WorkspaceId, IReadOnlyList<SubscriptionChange> Changes, int Live, int LiveBefore)
{
    /// <summary>Whether there are more live subscriptions than before, and more than the one that is enough.</summary>
    public bool HasTooMany => Live > 1 && Live > LiveBefore;
}
