namespace ReadyKit.Mail;

/// <summary>A mail in the development mailbox.</summary>
/// <param name="Id">The mail's id.</param>
/// <param name="To">The address.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain text part.</param>
/// <param name="Html">The HTML part.</param>
/// <param name="CreatedAt">When it was queued.</param>
/// <param name="SentAt">When it was handed over; <see langword="null"/> while it waits.</param>
/// <param name="Error">Why it was refused for good, if it was.</param>
public sealed record MailboxEntry(
    Guid Id, string To, string Subject, string Text, string Html, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, string? Error);
