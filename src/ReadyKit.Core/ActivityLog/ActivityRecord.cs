using ReadyKit.Access;

namespace ReadyKit.ActivityLog;

/// <summary>Something that happened. It holds a code and values, never a sentence: that is made when somebody reads it, in their language.</summary>
/// <param name="Action">
/// What, as a stable code such as <c>workspace.renamed</c>. Its sentence stands under <c>activity.workspace.renamed</c> in the resources
/// that <c>AddTexts</c> names.
/// </param>
public sealed record ActivityRecord(string Action)
{
    /// <summary>The values the sentence names, such as <c>name</c>: texts, numbers and times. Each text is cut to 200 characters. Empty by default.</summary>
    public IDictionary<string, object?> Arguments { get; init; } = new Dictionary<string, object?>();

    /// <summary>Who did it, when that is not who acts where the code runs. Default: <see cref="ICurrentActor"/>.</summary>
    public Actor? Actor { get; init; }

    /// <summary>The id of what it happened to, if any.</summary>
    public string? SubjectId { get; init; }
}
