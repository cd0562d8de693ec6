namespace ReadyKit.Billing.Providers;

/// <summary>
/// What is read of a webhook: that something about a customer may have changed. What did is asked of the provider, so a signal can come
/// late, twice or out of order.
/// </summary>
/// <param name="EventId">The provider's id of the event.</param>
/// <param name="Type">The provider's name for what happened; for people only.</param>
/// <param name="CustomerId">The provider's id of the customer; <see langword="null"/> when it is about none.</param>
/// <param name="ObjectId">The provider's id of what it happened to.</param>
public sealed record BillingProviderEvent(string EventId, string Type, string? CustomerId, string? ObjectId);
