using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ReadyKit.Jobs.Tests.Hosting;

namespace ReadyKit.Jobs.Tests.Mail;

public sealed class MailEncryptionTests : DatabaseTest
{
    private const string Address = "ada@example.com";

    [Fact]
    public async Task A_server_without_encryption_gets_no_mail()
    {
        await using var server = new SmtpServer();
        await using var host = await StartAsync(server);

        await host.QueueMailAsync(Address);

        await host.UntilFailedTryAsync("NotSupportedException");
        Assert.Empty(server.Accepted);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task A_certificate_of_the_servers_own_making_is_refused(string requireTls)
    {
        using var certificate = Create();
        await using var server = new SmtpServer { Certificate = certificate };
        await using var host = await StartAsync(server, ("RequireTls", requireTls));

        await host.QueueMailAsync(Address);

        await host.UntilFailedTryAsync("SslHandshakeException");
        Assert.Empty(server.Accepted);
    }

    [Fact]
    public async Task A_certificate_of_the_servers_own_making_is_accepted_by_its_fingerprint()
    {
        using var certificate = Create();
        await using var server = new SmtpServer { Certificate = certificate };
        await using var host = await StartAsync(server, ("CertificateFingerprint", certificate.GetCertHashString(HashAlgorithmName.SHA256)));

        await host.QueueMailAsync(Address);
        await host.UntilIdleAsync();

        Assert.Equal(Address, Assert.Single(server.Accepted).To.ToString());
        Assert.Equal(1, server.Encrypted);
    }

    [Fact]
    public async Task Another_certificate_than_the_one_that_is_known_is_refused()
    {
        using var certificate = Create();
        using var other = Create();
        await using var server = new SmtpServer { Certificate = certificate };
        await using var host = await StartAsync(server, ("CertificateFingerprint", other.GetCertHashString(HashAlgorithmName.SHA256)));

        await host.QueueMailAsync(Address);

        await host.UntilFailedTryAsync("SslHandshakeException");
        Assert.Empty(server.Accepted);
    }

    private static X509Certificate2 Create()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
    }

    private Task<WorkerHost> StartAsync(SmtpServer server, params IEnumerable<(string Key, string Value)> more)
    {
        var settings = new Dictionary<string, string?>(server.Settings) { ["ReadyKit:Mail:RequireTls"] = "true" };
        foreach (var (key, value) in more)
        {
            settings[$"ReadyKit:Mail:{key}"] = value;
        }

        return WorkerHost.StartAsync(Database, settings);
    }
}
