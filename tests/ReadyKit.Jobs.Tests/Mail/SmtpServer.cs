using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using MimeKit;

namespace ReadyKit.Jobs.Tests.Mail;

/// <summary>A mail server on the loopback interface that keeps what it accepts (RFC 5321, as far as needed).</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<MimeMessage> _accepted = new();
    private readonly TcpListener _listener;
    private readonly Task _listening;
    private int _connections;

    public SmtpServer(int port = 0)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _listening = ListenAsync();
    }

    /// <summary>With a certificate the server offers STARTTLS (RFC 3207).</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>How many mails came encrypted.</summary>
    public int Encrypted { get; private set; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections => Volatile.Read(ref _connections);

    public IReadOnlyList<MimeMessage> Accepted => [.. _accepted];

    /// <summary>Decides by recipient.</summary>
    public Func<string, SmtpReply> Decide { get; set; } = _ => SmtpReply.Accept;

    /// <summary>Called when a mail is accepted, before the client is told so.</summary>
    public Func<Task> OnAccepted { get; set; } = () => Task.CompletedTask;

    public Dictionary<string, string?> Settings => SettingsFor(Port);

    public static Dictionary<string, string?> SettingsFor(int port) => new()
    {
        ["ReadyKit:Mail:Host"] = "127.0.0.1",
        ["ReadyKit:Mail:Port"] = $"{port}",
        ["ReadyKit:Mail:RequireTls"] = "false",
        ["ReadyKit:Mail:From"] = "hello@example.com",
    };

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            Interlocked.Increment(ref _connections);
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            if (Decide("") == SmtpReply.Hang)
            {
                await Task.Delay(Timeout.Infinite, _stop.Token);
            }

            await using var plain = client.GetStream();
            if (await TalkAsync(plain, "220 test") && Certificate is not null)
            {
                await using var secure = new SslStream(plain);
                await secure.AuthenticateAsServerAsync(Certificate);
                await TalkAsync(secure, greeting: null);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or AuthenticationException)
        {
            // The other side is gone, as killed processes are, or does not trust us.
        }
    }

    /// <returns>Whether the other side wants to go on encrypted.</returns>
    private async Task<bool> TalkAsync(Stream stream, string? greeting)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        await using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        if (greeting is not null)
        {
            await writer.WriteLineAsync(greeting);
        }

        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (line == "STARTTLS")
            {
                await writer.WriteLineAsync("220 go on");
                return true;
            }

            await AnswerAsync(line, stream is SslStream, reader, writer);
        }

        return false;
    }

    private async Task AnswerAsync(string line, bool isEncrypted, StreamReader reader, StreamWriter writer)
    {
        var answer = line.Split(' ', ':')[0].ToUpperInvariant() switch
        {
            "EHLO" when Certificate is not null && !isEncrypted => "250-test\r\n250 STARTTLS",
            "RCPT" => Decide(line) switch
            {
                SmtpReply.RefuseForGood => "550 5.1.1 no such person",
                SmtpReply.RefuseToRelay => "550 5.7.1 relaying denied",
                SmtpReply.RefuseForNow => "450 4.2.1 try later",
                _ => "250 ok",
            },
            "DATA" => await ReceiveAsync(isEncrypted, reader, writer),
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
        await writer.WriteLineAsync(answer);
    }

    private async Task<string> ReceiveAsync(bool isEncrypted, StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        using var data = new MemoryStream();
        while (await reader.ReadLineAsync(_stop.Token) is { } line and not ".")
        {
            data.Write(System.Text.Encoding.UTF8.GetBytes((line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line) + "\r\n"));
        }

        data.Position = 0;
        Encrypted += isEncrypted ? 1 : 0;
        _accepted.Enqueue(await MimeMessage.LoadAsync(data, _stop.Token));
        await OnAccepted();
        return "250 kept";
    }
}
