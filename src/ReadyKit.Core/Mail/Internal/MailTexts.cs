namespace ReadyKit.Mail.Internal;

/// <summary>Names the texts that every mail has, in the resource files beside it.</summary>
internal sealed class MailTexts;
