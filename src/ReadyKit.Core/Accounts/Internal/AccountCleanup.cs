using Microsoft.Extensions.Options;
using ReadyKit.Accounts.Internal.Sessions;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Accounts.Internal;

/// <summary>Forgets what is over: counts of uses, links and sessions.</summary>
internal sealed class AccountCleanup(ReadyKitDbContext context, IOptions<SessionOptions> options, TimeProvider time) : ICleanup
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await context.Set<Throttle>().RemoveUntilAsync(t => t.WindowEndsAt, now, cancellationToken);
        await context.Set<AccountToken>().RemoveUntilAsync(t => t.ExpiresAt, now, cancellationToken);
        await context.Set<Session>().RemoveUntilAsync(s => s.ExpiresAt, now, cancellationToken);
        await context.Set<Session>().RemoveUntilAsync(s => s.LastSeenAt, now - options.Value.IdleTimeout, cancellationToken);
    }
}
