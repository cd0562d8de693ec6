namespace ReadyKit.Jobs.Internal.Running;

/// <summary>The kinds of job, and the workspaces, that have all the slots they may have.</summary>
internal sealed record FullSlots(IReadOnlyList<string> Types, IReadOnlyList<Guid> Workspaces);
