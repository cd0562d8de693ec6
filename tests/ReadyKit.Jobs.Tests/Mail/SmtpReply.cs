namespace ReadyKit.Jobs.Tests.Mail;

/// <summary>How the test's mail server treats a mail.</summary>
internal enum SmtpReply
{
    Accept,

    /// <summary>Says nothing after the connection is made.</summary>
    Hang,

    /// <summary>Says that this recipient does not exist.</summary>
    RefuseForGood,

    /// <summary>Says that it takes no mail for others from this sender.</summary>
    RefuseToRelay,

    /// <summary>Says that it is too busy.</summary>
    RefuseForNow,
}
