using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal.Sessions;

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

    /// <summary>Begins a session, if the account is still as it was when the person was let in.</summary>
    /// <param name="account">The account as it was read then.</param>
    /// <param name="request">Where the person signs in from.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The session's id and end; <see langword="null"/> when its security stamp changed meanwhile.</returns>
    public async Task<(string Id, DateTimeOffset ExpiresAt)?> StartAsync(
        ReadyKitUser account, HttpRequest request, CancellationToken cancellationToken)
    {
        var (userId, stamp) = (account.Id, account.SecurityStamp);
        var id = Secret.New();
        var now = time.GetUtcNow();
        var session = Make(userId, id, now, request);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // A change of the password that comes later finds the session and ends it; one that came before has changed the stamp.
        if (!await context.HoldAccountAsync(userId, u => u.SecurityStamp == stamp, cancellationToken))
        {
            return null;
        }

        context.Add(session);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (id, session.ExpiresAt);
    }

    public Task EndAsync(string id, CancellationToken cancellationToken)
    {
        var hash = Secret.Hash(id);
        return context.Set<Session>().Where(s => s.IdHash == hash).ExecuteDeleteAsync(cancellationToken);
    }

    private Session Make(Guid userId, string id, DateTimeOffset now, HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        return new Session
        {
            IdHash = Secret.Hash(id),
            UserId = userId,
            CreatedAt = now,
            LastSeenAt = now,
            ExpiresAt = now + options.Value.AbsoluteTimeout,
            IpAddress = request.HttpContext.Connection.RemoteIpAddress?.MapToIPv4OrSelf(),
            UserAgent = TextRules.Cut(agent, 256),
        };
    }
}
