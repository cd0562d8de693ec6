using Microsoft.Extensions.Options;
using ReadyKit.Accounts.Internal.Registration;
using ReadyKit.Accounts.Internal.Sessions;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Accounts.Internal;

/// <summary>Forgets what is over: counts of uses, links, registrations, sessions and browsers.</summary>
internal sealed class AccountCleanup(ReadyKitDbContext context, IOptions<SessionOptions> options, TimeProvider time) : ICleanup
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await context.Set<Throttle>().RemoveUntilAsync(t => t.WindowEndsAt, now, cancellationToken);
        await context.Set<Challenge>().RemoveUntilAsync(t => t.ExpiresAt, now, cancellationToken);
        await context.Set<PendingRegistration>().RemoveUntilAsync(r => r.ExpiresAt, now, cancellationToken);
        await context.Set<Session>().RemoveUntilAsync(s => s.ExpiresAt, now, cancellationToken);
        await context.Set<Session>().RemoveUntilAsync(s => s.LastSeenAt, now - options.Value.IdleTimeout, cancellationToken);
        await context.Set<Device>().RemoveUntilAsync(d => d.LastSeenAt, now - Devices.Lifetime, cancellationToken);
    }
}
