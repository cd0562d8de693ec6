namespace ReadyKit.Accounts.Internal.Sessions;

/// <summary>Who a session belongs to, as read with one statement.</summary>
internal sealed record SignedInPerson(SessionRow Session, IReadOnlyList<string> Roles);
