namespace ReadyKit.Billing.Internal.Customers;

/// <summary>Tell the providers what has changed about the customers that some workspaces are.</summary>
/// <param name="WorkspaceId">The workspace whose name or owner changed.</param>
/// <param name="OwnerId">Or the owner whose address changed: all workspaces of theirs.</param>
internal sealed record CustomerDetailsJob(Guid? WorkspaceId, Guid? OwnerId);
