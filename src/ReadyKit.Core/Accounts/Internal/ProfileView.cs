namespace ReadyKit.Accounts.Internal;

internal sealed record ProfileView(Guid Id, string Name, string Email);
