namespace ReadyKit.Accounts.Internal.PersonalData;

internal sealed record ProfileView(Guid Id, string Name, string Email);
