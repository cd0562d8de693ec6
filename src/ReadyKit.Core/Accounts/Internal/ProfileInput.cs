namespace ReadyKit.Accounts.Internal;

internal sealed record ProfileInput(string? Name);
