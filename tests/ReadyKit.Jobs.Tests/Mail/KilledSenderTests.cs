using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Jobs.TestApp;
using ReadyKit.Jobs.Tests.Hosting;
using ReadyKit.Mail;

namespace ReadyKit.Jobs.Tests.Mail;

[Trait("Case", "MJ-03")]
public sealed class KilledSenderTests : DatabaseTest
{
    [Fact]
    public Task A_sender_killed_at_the_worst_moment_sends_one_copy_more_under_the_same_id() => SendAsync(mails: 40, killAfter: 20);

    [Fact]
    [Trait("Length", "Long")]
    public Task A_sender_of_five_hundred_mails_killed_after_half_sends_one_copy_more() => SendAsync(mails: 500, killAfter: 250);

    private async Task SendAsync(int mails, int killAfter)
    {
        await using var server = new SmtpServer();
        var settings = new Dictionary<string, string?>(server.Settings)
        {
            ["ReadyKit:Jobs:Lease"] = "00:00:02",
            ["ReadyKit:Jobs:Concurrency"] = "1",
        };
        await using var watcher = await WorkerHost.PrepareAsync(Database, new(settings) { ["ReadyKit:Jobs:Enabled"] = "false" });
        await watcher.InScopeAsync(services =>
        {
            var mailer = services.GetRequiredService<IMailer>();
            foreach (var number in Enumerable.Range(0, mails))
            {
                mailer.Queue(MailHost.Plain($"person{number}@example.com"));
            }

            return services.GetRequiredService<WorkerContext>().SaveChangesAsync();
        });

        await using var process = new WorkerProcess(Database, settings);
        server.OnAccepted = () => server.Accepted.Count == killAfter ? process.KillAsync() : Task.CompletedTask;
        process.Launch("--urls", process.BaseAddress.GetLeftPart(UriPartial.Authority));
        await Eventually.TrueAsync(() => process.HasExited, "the sender was killed");
        Assert.True(server.Accepted.Count == killAfter, process.Output);
        await process.StartAsync("/health/live");
        await watcher.UntilIdleAsync();

        var sent = await watcher.ReadMailsAsync();
        Assert.All(sent, mail => Assert.NotNull(mail.SentAt));
        var copies = server.Accepted.GroupBy(m => m.MessageId).Select(g => g.Count()).Order().ToList();
        Assert.Equal([.. Enumerable.Repeat(1, mails - 1), 2], copies);
        Assert.Equal(sent.Select(m => m.MessageId).Order(), server.Accepted.Select(m => m.MessageId).Distinct().Order());
    }
}
