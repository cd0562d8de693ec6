namespace ReadyKit.Billing.Internal.Customers;

/// <summary>Whom a workspace's bills and notices go to.</summary>
/// <param name="WorkspaceName">The workspace's name.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Email">The owner's address.</param>
internal sealed record BillingContact(string WorkspaceName, string Slug, string Email);
