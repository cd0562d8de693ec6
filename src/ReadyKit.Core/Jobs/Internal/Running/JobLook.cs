namespace ReadyKit.Jobs.Internal.Running;

/// <summary>What a look at the queue found.</summary>
/// <param name="Due">What could run now, the longest due first.</param>
/// <param name="NextAt">When the next one is due that is not yet, as far as the look saw.</param>
internal sealed record JobLook(IReadOnlyList<Job> Due, DateTimeOffset? NextAt);
