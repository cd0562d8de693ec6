using System.ComponentModel.DataAnnotations;

namespace ReadyKit.Mail;

/// <summary>How mails leave. Bound to <c>ReadyKit:Mail</c>.</summary>
public sealed class MailOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "ReadyKit:Mail";

    /// <summary>The SMTP server. Required outside Development; there mails stay in the development mailbox while it is not set.</summary>
    public string? Host { get; set; }

    /// <summary>The server's port. Default: 587.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>
    /// Whether the connection must be encrypted: with TLS from the start on port 465, else with STARTTLS (RFC 8314). Default: yes.
    /// </summary>
    public bool RequireTls { get; set; } = true;

    /// <summary>
    /// The SHA-256 fingerprint of the server's certificate, in hexadecimal, for a server with a certificate of its own making. Default: none; then
    /// only certificates that the system trusts are accepted.
    /// </summary>
    [RegularExpression("^([0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2}$")]
    public string? CertificateFingerprint { get; set; }

    /// <summary>The user name at the server; without one no sign-in is tried.</summary>
    public string? UserName { get; set; }

    /// <summary>The password at the server.</summary>
    public string? Password { get; set; }

    /// <summary>The address mails come from. Default: <c>no-reply@localhost</c>, which is refused outside Development.</summary>
    [Required, EmailAddress]
    public string From { get; set; } = "no-reply@localhost";

    /// <summary>How long one hand-over may take. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>For how long mails are kept that were sent, or refused for good. Default: 30 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(30);
}
