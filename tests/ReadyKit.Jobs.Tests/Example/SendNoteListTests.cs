using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Jobs.TestApp;
using ReadyKit.Jobs.Tests.Hosting;
using ReadyKit.Mail;

namespace ReadyKit.Jobs.Tests.Example;

public sealed class SendNoteListTests : DatabaseTest
{
    [Fact]
    public async Task The_documented_job_mails_the_notes_of_its_own_workspace()
    {
        await using var host = await WorkerHost.StartAsync(Database, configure: builder => builder.AddReadyKit<WorkerContext>()
            .AddJobHandler<SendNoteList, SendNoteListHandler>("notes.send"));
        var (ours, theirs) = (await host.AddWorkspaceAsync("ours"), await host.AddWorkspaceAsync("theirs"));
        await AddNoteAsync(host, theirs, "Secret of theirs");

        await host.InScopeAsync(
            async services =>
            {
                var (db, jobs) = (services.GetRequiredService<WorkerContext>(), services.GetRequiredService<IJobQueue>());
                db.Notes.Add(new Note { Text = "Buy bread" });
                jobs.Enqueue(new SendNoteList("ada@example.com"));
                await db.SaveChangesAsync();
            },
            ours);
        await host.UntilIdleAsync();

        await host.InScopeAsync(async services =>
        {
            var mails = await services.GetRequiredService<IMailbox>().ListAsync(new PageRequest(), CancellationToken.None);
            var mail = Assert.Single(mails.Items);
            Assert.Equal(("ada@example.com", "Your notes"), (mail.To, mail.Subject));
            Assert.Contains("Buy bread", mail.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("theirs", mail.Text, StringComparison.Ordinal);
        });
    }

    private static Task AddNoteAsync(WorkerHost host, Guid workspace, string text) => host.InScopeAsync(
        services =>
        {
            var db = services.GetRequiredService<WorkerContext>();
            db.Notes.Add(new Note { Text = text });
            return db.SaveChangesAsync();
        },
        workspace);
}
