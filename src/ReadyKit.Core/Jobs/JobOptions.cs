using System.ComponentModel.DataAnnotations;

namespace ReadyKit.Jobs;

/// <summary>How the embedded worker works. Bound to <c>ReadyKit:Jobs</c>.</summary>
public sealed class JobOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "ReadyKit:Jobs";

    /// <summary>Whether this process works the queue off. Default: yes.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How many jobs run at once in this process. Default: 4.</summary>
    [Range(1, 64)]
    public int Concurrency { get; set; } = 4;

    /// <summary>
    /// How often the queue is looked at when nothing wakes the worker. Jobs that this process saves, and delayed ones it has seen, start at once all
    /// the same; this is for those that other processes save and do not run. Default: 5 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>For how long a job is reserved; a running job renews it, a dead process does not. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a run may take; then it is cancelled and counts as failed. Default: one hour.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "7.00:00:00")]
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How often a job is tried before it is set aside. Default: 20, which with the default delays is about eight hours.</summary>
    [Range(1, 100)]
    public int MaxAttempts { get; set; } = 20;

    /// <summary>The delay after the first failure; it doubles with each further one, with jitter. Default: 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan FirstRetryAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest delay between two tries. Default: one hour.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "7.00:00:00")]
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromHours(1);
}
