namespace ReadyKit.Mail;

/// <summary>The receiving side refused a mail for good (a 5yz reply, RFC 5321, section 4.2.1).</summary>
public sealed class MailRejectedException : Exception
{
    /// <summary>Creates the exception.</summary>
    public MailRejectedException()
        : this("The mail was refused.")
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    public MailRejectedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    public MailRejectedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
