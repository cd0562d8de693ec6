using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Jobs.TestApp;
using ReadyKit.Jobs.Tests.Hosting;
using ReadyKit.Mail;
using ReadyKit.Mail.Internal;

namespace ReadyKit.Jobs.Tests.Mail;

internal static class MailHost
{
    public static MailContent Plain(string to) => new() { To = to, Subject = "Hello", Paragraphs = ["How are you?"] };

    public static Task QueueMailAsync(this WorkerHost host, MailContent mail) => host.InScopeAsync(services =>
    {
        services.GetRequiredService<IMailer>().Queue(mail);
        return services.GetRequiredService<WorkerContext>().SaveChangesAsync();
    });

    public static Task QueueMailAsync(this WorkerHost host, string to) => host.QueueMailAsync(Plain(to));

    public static Task<List<QueuedMail>> ReadMailsAsync(this WorkerHost host) =>
        host.QueryAsync(c => c.Set<QueuedMail>().AsNoTracking().ToListAsync());

    /// <summary>Waits for a try that failed with this exception.</summary>
    public static Task UntilFailedTryAsync(this WorkerHost host, string exception) => Eventually.TrueAsync(
        async () => (await host.ReadJobsAsync()).Exists(job => job.Error?.StartsWith(exception, StringComparison.Ordinal) == true),
        $"a try failed with {exception}");
}
