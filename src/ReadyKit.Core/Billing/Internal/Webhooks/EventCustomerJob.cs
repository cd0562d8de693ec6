namespace ReadyKit.Billing.Internal.Webhooks;

/// <summary>Find the customer of an event that names none.</summary>
/// <param name="Id">Our id of the event.</param>
internal sealed record EventCustomerJob(Guid Id);
