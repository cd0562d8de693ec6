using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReadyKit.Jobs.Tests.Hosting;
using ReadyKit.Mail;

namespace ReadyKit.Jobs.Tests.Mail;

public sealed class MailDeliveryTests : DatabaseTest
{
    [Fact]
    [Trait("Case", "MJ-01")]
    public async Task After_an_hour_without_mail_server_each_mail_arrives_once()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var port = LoopbackPort.Pick();
        var settings = new Dictionary<string, string?>(SmtpServer.SettingsFor(port))
        {
            ["ReadyKit:Jobs:FirstRetryAfter"] = "00:00:05",
            ["ReadyKit:Jobs:PollInterval"] = "00:00:05",
            ["ReadyKit:Jobs:Lease"] = "01:00:00",
            ["ReadyKit:Mail:Timeout"] = "00:10:00",
        };
        await using var host = await WorkerHost.StartAsync(Database, settings, b => b.Services.AddSingleton<TimeProvider>(clock));
        foreach (var number in Enumerable.Range(0, 6))
        {
            await host.QueueMailAsync($"person{number}@example.com");
        }

        var until = clock.GetUtcNow() + TimeSpan.FromHours(1);
        while (clock.GetUtcNow() < until)
        {
            clock.Advance(TimeSpan.FromSeconds(20));
            await Task.Delay(10);
        }

        Assert.All(await host.ReadMailsAsync(), mail => Assert.Equal((null, null), (mail.SentAt, mail.Error)));
        await using var server = new SmtpServer(port);
        await Eventually.TrueAsync(
            async () =>
            {
                clock.Advance(TimeSpan.FromSeconds(20));
                return (await host.ReadJobsAsync()).Count == 0;
            },
            "all mails are sent");

        var sent = await host.ReadMailsAsync();
        Assert.All(sent, mail => Assert.True(mail.SentAt >= until));
        Assert.Equal(sent.Select(m => m.MessageId).Order(), server.Accepted.Select(m => m.MessageId).Order());
    }

    [Fact]
    [Trait("Case", "MJ-02")]
    public async Task A_mail_server_that_hangs_holds_nobody_up_and_gets_the_mail_later()
    {
        await using var server = new SmtpServer { Decide = _ => SmtpReply.Hang };
        await using var host = await WorkerHost.StartAsync(Database, new(server.Settings) { ["ReadyKit:Mail:Timeout"] = "00:00:20" });
        await host.QueueMailAsync("first@example.com");
        await Eventually.TrueAsync(() => server.Connections > 0, "the server was called");

        var queueing = Stopwatch.StartNew();
        await host.QueueMailAsync("second@example.com");
        Assert.True(queueing.Elapsed < TimeSpan.FromSeconds(10), $"Queueing took {queueing.Elapsed}, as if it had waited for the server.");

        await Eventually.TrueAsync(
            async () => (await host.ReadJobsAsync()).Exists(j => j.Error?.StartsWith(nameof(TimeoutException), StringComparison.Ordinal) == true),
            "a try ran out of time");
        server.Decide = _ => SmtpReply.Accept;
        await host.UntilIdleAsync();

        Assert.Equal(["first@example.com", "second@example.com"], server.Accepted.Select(m => m.To.ToString()).Order());
    }

    [Fact]
    [Trait("Case", "MJ-04")]
    public async Task A_mail_that_is_refused_for_good_is_flagged_and_not_tried_again()
    {
        await using var server = new SmtpServer { Decide = to => to.Contains("nobody") ? SmtpReply.RefuseForGood : SmtpReply.Accept };
        await using var host = await WorkerHost.StartAsync(Database, server.Settings);

        await host.QueueMailAsync("nobody@example.com");
        await host.QueueMailAsync("ada@example.com");
        await host.UntilIdleAsync();

        var mails = (await host.ReadMailsAsync()).ToDictionary(m => m.To);
        Assert.Equal("550 5.1.1 no such person", mails["nobody@example.com"].Error);
        Assert.Null(mails["nobody@example.com"].SentAt);
        Assert.NotNull(mails["ada@example.com"].SentAt);
        Assert.Single(server.Accepted);
        Assert.Equal(2, server.Connections);
        Assert.Equal(0, host.Lines.CountShown("nobody@example.com"));
    }

    [Fact]
    [Trait("Case", "MJ-04")]
    public async Task A_server_that_does_not_relay_loses_no_mail()
    {
        await using var server = new SmtpServer { Decide = to => to.StartsWith("RCPT", StringComparison.Ordinal) ? SmtpReply.RefuseToRelay : SmtpReply.Accept };
        await using var host = await WorkerHost.StartAsync(Database, server.Settings);

        await host.QueueMailAsync("ada@example.com");
        await Eventually.TrueAsync(() => server.Connections > 2, "the mail was tried again");
        Assert.Null(Assert.Single(await host.ReadMailsAsync()).Error);
        server.Decide = _ => SmtpReply.Accept;
        await host.UntilIdleAsync();

        Assert.Contains("How are you?", Assert.Single(server.Accepted).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_is_refused_for_now_is_tried_again_with_the_same_id()
    {
        var calls = 0;
        await using var server = new SmtpServer();
        server.Decide = to => to.StartsWith("RCPT", StringComparison.Ordinal) && ++calls < 3 ? SmtpReply.RefuseForNow : SmtpReply.Accept;
        await using var host = await WorkerHost.StartAsync(Database, server.Settings);

        await host.QueueMailAsync("ada@example.com");
        await host.UntilIdleAsync();

        Assert.Equal(3, calls);
        Assert.Equal(Assert.Single(await host.ReadMailsAsync()).MessageId, Assert.Single(server.Accepted).MessageId);
    }

    [Fact]
    public async Task Outside_Development_a_sent_mail_keeps_no_links()
    {
        await using var server = new SmtpServer { Decide = to => to.Contains("nobody") ? SmtpReply.RefuseForGood : SmtpReply.Accept };
        await using var host = await WorkerHost.StartAsync(
            Database,
            new(server.Settings)
            {
                ["ReadyKit:BaseUrl"] = "https://app.example.com",
                ["ReadyKit:Database:MigrateAtStart"] = "true",
                ["ReadyKit:KeyRing:Key"] = Convert.ToBase64String(new byte[32]),
            },
            environment: "Production");

        await host.QueueMailAsync("ada@example.com");
        await host.QueueMailAsync("nobody@example.com");
        await host.UntilIdleAsync();

        Assert.All(await host.ReadMailsAsync(), mail => Assert.Equal(("", ""), (mail.Text, mail.Html)));
        Assert.Contains("How are you?", Assert.Single(server.Accepted).TextBody, StringComparison.Ordinal);
        await host.InScopeAsync(services =>
        {
            Assert.Null(services.GetService<IMailbox>());
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task In_Development_without_server_mails_lie_in_the_mailbox()
    {
        await using var host = await WorkerHost.StartAsync(Database);
        await host.QueueMailAsync("ada@example.com");
        await host.QueueMailAsync(MailHost.Plain("bob@example.com") with { Subject = "Second" });
        await host.UntilIdleAsync();

        await host.InScopeAsync(async services =>
        {
            var mailbox = services.GetRequiredService<IMailbox>();
            var all = await mailbox.ListAsync(new PageRequest(), CancellationToken.None);
            Assert.Equal(["Second", "Hello"], all.Items.Select(m => m.Subject));
            Assert.All(all.Items, m => Assert.NotNull(m.SentAt));
            var found = await mailbox.ListAsync(new PageRequest(search: "ADA@"), CancellationToken.None);
            var mail = await mailbox.FindAsync(Assert.Single(found.Items).Id, CancellationToken.None);
            Assert.Contains("How are you?", mail!.Text, StringComparison.Ordinal);
            Assert.Null(await mailbox.FindAsync(Guid.CreateVersion7(), CancellationToken.None));
        });
    }

    [Fact]
    public async Task The_hosts_own_transport_wins()
    {
        var transport = new KeptMails();
        await using var host = await WorkerHost.StartAsync(Database, configure: b => b.Services.AddSingleton<IMailTransport>(transport));

        await host.QueueMailAsync("ada@example.com");
        await host.UntilIdleAsync();

        Assert.Equal("ada@example.com", Assert.Single(transport.Mails).To);
    }

    [Fact]
    public async Task A_mail_that_is_not_saved_is_not_sent()
    {
        await using var server = new SmtpServer();
        await using var host = await WorkerHost.StartAsync(Database, server.Settings);

        await host.InScopeAsync(services =>
        {
            services.GetRequiredService<IMailer>().Queue(MailHost.Plain("never@example.com"));
            return Task.CompletedTask;
        });
        await host.QueueMailAsync("ada@example.com");
        await Eventually.TrueAsync(() => server.Accepted.Count > 0, "the saved mail arrived");
        await host.UntilIdleAsync();

        Assert.Equal("ada@example.com", Assert.Single(server.Accepted).To.ToString());
    }
}
