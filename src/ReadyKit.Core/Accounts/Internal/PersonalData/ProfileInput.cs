namespace ReadyKit.Accounts.Internal.PersonalData;

internal sealed record ProfileInput(string? Name);
