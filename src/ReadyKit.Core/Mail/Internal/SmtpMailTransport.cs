using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace ReadyKit.Mail.Internal;

/// <summary>Hands mails to an SMTP server, one connection each.</summary>
internal sealed partial class SmtpMailTransport(IOptions<MailOptions> options, IOptions<ReadyKitOptions> product, TimeProvider time)
{
    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        using var timeout = new CancellationTokenSource(settings.Timeout, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await SendAsync(mail, settings, limit.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("The mail server did not answer in time.");
        }
        catch (SmtpCommandException e) when (IsFinal(e))
        {
            throw new MailRejectedException($"{(int)e.StatusCode} {e.Message}", e);
        }
    }

    private async Task SendAsync(OutgoingMail mail, MailOptions settings, CancellationToken cancellationToken)
    {
        using var message = Build(mail, settings);
        using var client = new SmtpClient();
        if (settings.CertificateFingerprint is { Length: > 0 } fingerprint)
        {
            client.ServerCertificateValidationCallback = (_, certificate, _, errors) =>
                errors == SslPolicyErrors.None || IsKnown(certificate, fingerprint);
        }

        await client.ConnectAsync(settings.Host!, settings.Port, SecurityOf(settings), cancellationToken);
        if (!string.IsNullOrEmpty(settings.UserName))
        {
            await client.AuthenticateAsync(settings.UserName, settings.Password ?? "", cancellationToken);
        }

        await client.SendAsync(message, cancellationToken);
        await TryDisconnectAsync(client, cancellationToken);
    }

    private MimeMessage Build(OutgoingMail mail, MailOptions settings)
    {
        var message = new MimeMessage { MessageId = mail.MessageId, Subject = mail.Subject, Date = time.GetUtcNow() };
        message.From.Add(new MailboxAddress(MailText.OneLine(product.Value.ProductName), settings.From));
        message.To.Add(Recipient(mail.To));

        // Keeps out-of-office answers away (RFC 3834, section 5).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Body = new BodyBuilder { TextBody = mail.Text, HtmlBody = mail.Html }.ToMessageBody();
        return message;
    }

    private static MailboxAddress Recipient(string address)
    {
        try
        {
            return new MailboxAddress("", address);
        }
        catch (ParseException e)
        {
            throw new MailRejectedException("The address cannot be put into a mail.", e);
        }
    }

    private static bool IsKnown(X509Certificate? certificate, string fingerprint) => string.Equals(
        certificate?.GetCertHashString(HashAlgorithmName.SHA256), fingerprint.Replace(":", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private static SecureSocketOptions SecurityOf(MailOptions settings) => settings switch
    {
        { RequireTls: true, Port: 465 } => SecureSocketOptions.SslOnConnect,
        { RequireTls: true } => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.StartTlsWhenAvailable,
    };

    // Only that there is no such mailbox (RFC 3463: 5.1.x, 5.2.1). Everything else, such as that the server does not relay or has had enough for
    // today, is a matter of settings, and may be put right before the tries are used up; then the mail is among the failed jobs.
    private static bool IsFinal(SmtpCommandException exception) =>
        (int)exception.StatusCode >= 500
        && exception.ErrorCode == SmtpErrorCode.RecipientNotAccepted
        && (EnhancedCode().Match(exception.Message) is not { Success: true, Value: var code } || code.StartsWith("5.1.", StringComparison.Ordinal) || code == "5.2.1");

    [GeneratedRegex(@"^5\.\d{1,3}\.\d{1,3}\b")]
    private static partial Regex EnhancedCode();

    private static async Task TryDisconnectAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception e) when (e is IOException or SocketException or SmtpProtocolException or OperationCanceledException)
        {
            // The server has the mail: how it says goodbye must not make it get the mail again.
        }
    }
}
