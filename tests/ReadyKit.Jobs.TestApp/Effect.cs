namespace ReadyKit.Jobs.TestApp;

/// <summary>That something was done; a second row with the same name is what must not be.</summary>
[SharedAcrossWorkspaces("the tests count what was done in all of them")]
public sealed class Effect
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; init; }

    public int ProcessId { get; init; } = Environment.ProcessId;
}
