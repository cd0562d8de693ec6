using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal;

/// <summary>The sessions in the database.</summary>
internal sealed class SessionStore(ReadyKitDbContext context, SessionQuery query, IOptions<SessionOptions> options, TimeProvider time)
{
    /// <summary>A session's last use is written at most this often.</summary>
    private static readonly TimeSpan _mostOften = TimeSpan.FromMinutes(5);

    // A short limit needs more writes, or a person would be signed out in the middle of work.
    private TimeSpan TouchEvery => TimeSpan.FromTicks(Math.Min(_mostOften.Ticks, options.Value.IdleTimeout.Ticks / 4));

    public async Task<SignedInPerson?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var hash = Secret.Hash(id);
        var now = time.GetUtcNow();
        var idleSince = now - options.Value.IdleTimeout;
        var person = await query.FindAsync(context, hash, now, idleSince);
        if (person is not null && now - person.LastSeenAt > TouchEvery)
        {
            await context.Set<Session>().Where(s => s.IdHash == hash)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), cancellationToken);
        }

        return person;
    }

    public async Task<(string Id, DateTimeOffset ExpiresAt)> StartAsync(Guid userId, HttpRequest request, CancellationToken cancellationToken)
    {
        var id = Secret.New();
        var now = time.GetUtcNow();
        var agent = request.Headers.UserAgent.ToString();
        var session = new Session
        {
            IdHash = Secret.Hash(id),
            UserId = userId,
            CreatedAt = now,
            LastSeenAt = now,
            ExpiresAt = now + options.Value.AbsoluteTimeout,
            IpAddress = request.HttpContext.Connection.RemoteIpAddress?.ToString(),
            UserAgent = agent.Length > 256 ? agent[..256] : agent,
        };
        context.Add(session);
        await context.SaveChangesAsync(cancellationToken);
        await context.Set<Session>().Where(s => s.UserId == userId && s.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        return (id, session.ExpiresAt);
    }

    public Task EndAsync(string id, CancellationToken cancellationToken)
    {
        var hash = Secret.Hash(id);
        return context.Set<Session>().Where(s => s.IdHash == hash).ExecuteDeleteAsync(cancellationToken);
    }
}
