namespace ReadyKit.Jobs.Internal.Recurring;

internal sealed record RecurringJobRegistration(string Name, TimeSpan Every);
