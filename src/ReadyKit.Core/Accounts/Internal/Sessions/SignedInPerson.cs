namespace ReadyKit.Accounts.Internal.Sessions;

/// <summary>Who a session belongs to, as read with one statement.</summary>
internal sealed record SignedInPerson(Guid UserId, string Name, string Email, DateTimeOffset AuthenticatedAt, DateTimeOffset LastSeenAt, IReadOnlyList<string> Roles);
