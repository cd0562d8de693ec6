namespace ReadyKit.Jobs.Internal.Recurring;

/// <summary>When a recurring job is due next.</summary>
internal sealed class RecurringJob
{
    public required string Name { get; init; }

    public DateTimeOffset NextRunAt { get; set; }
}
