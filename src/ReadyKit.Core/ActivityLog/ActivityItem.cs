using ReadyKit.Access;
using ReadyKit.Localization;

namespace ReadyKit.ActivityLog;

/// <summary>An entry as it is shown, in the reader's language.</summary>
public sealed record ActivityItem
{
    /// <summary>The entry's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What, as a stable code.</summary>
    public required string Action { get; init; }

    /// <summary>Who, as of then.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Who, as people read it: a person's name, "System", "API key …".</summary>
    public required string ActorName { get; init; }

    /// <summary>"by …" with that name, where the sentence does not name the actor itself; else <see langword="null"/>.</summary>
    public string? By { get; init; }

    /// <summary>What, as a whole sentence, which names the actor where it has the place.</summary>
    public required string Text { get; init; }

    /// <summary>The same sentence in pieces: the actor's name is the argument <c>actor</c>, the others are those of the record.</summary>
    public required IReadOnlyList<TextPart> Parts { get; init; }

    /// <summary>From which address, if from a request.</summary>
    public string? IpAddress { get; init; }
}
