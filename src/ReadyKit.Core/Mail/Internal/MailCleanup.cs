using Microsoft.Extensions.Options;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Mail.Internal;

/// <summary>Removes old mails that were sent, or refused for good. The others still wait for a job, or for a person who replays it.</summary>
internal sealed class MailCleanup(ReadyKitDbContext context, IOptions<MailOptions> options, TimeProvider time) : ICleanup
{
    public Task RunAsync(CancellationToken cancellationToken) => context.Set<QueuedMail>()
        .Where(m => m.SentAt != null || m.Error != null)
        .RemoveUntilAsync(m => m.CreatedAt, time.GetUtcNow() - options.Value.KeepFor, cancellationToken);
}
