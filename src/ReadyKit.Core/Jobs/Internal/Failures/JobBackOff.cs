namespace ReadyKit.Jobs.Internal.Failures;

/// <summary>How long a failed job waits: twice as long each time, less up to a half at random so that a crowd spreads.</summary>
internal static class JobBackOff
{
    public static TimeSpan After(int attempt, JobOptions options)
    {
        var full = Math.Min(
            options.FirstRetryAfter.TotalMilliseconds * Math.Pow(2, Math.Min(attempt - 1, 60)),
            options.MaxRetryAfter.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(full * (1 - (Random.Shared.NextDouble() / 2)));
    }
}
