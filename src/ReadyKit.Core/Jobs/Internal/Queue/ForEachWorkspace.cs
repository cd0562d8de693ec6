namespace ReadyKit.Jobs.Internal.Queue;

/// <summary>A job that makes one job for each workspace.</summary>
/// <param name="Type">The name of the jobs to make.</param>
/// <param name="Payload">What they carry.</param>
/// <param name="After">The last workspace that has its job; <see langword="null"/> at the beginning.</param>
internal sealed record ForEachWorkspace(string Type, string Payload, Guid? After)
{
    public const string Name = "readykit.for-each-workspace";
}
