namespace ReadyKit.Jobs.Internal;

internal sealed record RecurringJobRegistration(string Name, TimeSpan Every);
