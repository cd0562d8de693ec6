namespace ReadyKit.Jobs.Internal.Recurring;

/// <summary>One run of a recurring job, as it stands in the queue.</summary>
internal sealed record RecurringRun<TJob>;
