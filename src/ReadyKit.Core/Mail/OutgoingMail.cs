namespace ReadyKit.Mail;

/// <summary>A mail ready to go out.</summary>
/// <param name="MessageId">The Message-ID (RFC 5322, section 3.6.4) without angle brackets; the same on every try.</param>
/// <param name="To">The address.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain text part.</param>
/// <param name="Html">The HTML part.</param>
public sealed record OutgoingMail(string MessageId, string To, string Subject, string Text, string Html);
