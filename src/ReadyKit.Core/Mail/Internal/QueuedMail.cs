namespace ReadyKit.Mail.Internal;

/// <summary>A mail on its way out. Outside Development its parts are erased once it is sent: they hold links that sign people in.</summary>
internal sealed class QueuedMail
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string MessageId { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    public required string Text { get; set; }

    public required string Html { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Why the receiving side refused it for good.</summary>
    public string? Error { get; set; }
}
