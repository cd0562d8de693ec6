using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReadyKit.Accounts.Internal.SignIn;
using ReadyKit.ActivityLog;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal.Sessions;

/// <summary>The sessions in the database.</summary>
internal sealed class SessionStore(
    ReadyKitDbContext context, SessionQuery query, Devices devices, IActivityLog log, IOptions<SessionOptions> options, TimeProvider time)
{
    /// <summary>A session's last use is written at most this often.</summary>
    private static readonly TimeSpan _mostOften = TimeSpan.FromMinutes(5);

    // A short limit needs more writes, or a person would be signed out in the middle of work.
    private TimeSpan TouchEvery => TimeSpan.FromTicks(Math.Min(_mostOften.Ticks, options.Value.IdleTimeout.Ticks / 4));

    public async Task<SignedInPerson?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var person = await query.FindAsync(context, Secret.Hash(secret), now, now - options.Value.IdleTimeout);
        if (person is not null && now - person.Session.LastSeenAt > TouchEvery)
        {
            var id = person.Session.SessionId;
            await context.Set<Session>().Where(s => s.Id == id)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), cancellationToken);
        }

        return person;
    }

    /// <summary>Begins a session, if the account is still as it was when the person proved who they are.</summary>
    /// <param name="proof">What was proven.</param>
    /// <param name="request">Where the person signs in from.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The session's secret and end; <see langword="null"/> when the account changed meanwhile, or may not be used.</returns>
    public Task<(string Secret, DateTimeOffset ExpiresAt)?> StartAsync(SignInProof proof, HttpRequest request, CancellationToken cancellationToken) =>
        context.InUnitOfWorkAsync(token => TryStartAsync(proof, request, token), session => session is not null, cancellationToken);

    /// <summary>
    /// Goes on with a session after its own person changed the account: with the new stamp and another secret. Requests under way may carry the
    /// former one for a minute. Runs in the transaction of the change.
    /// </summary>
    /// <returns>The new secret.</returns>
    public async Task<string> RenewAsync(Guid sessionId, string stamp, CancellationToken cancellationToken)
    {
        var secret = Secret.New();
        var (hash, now) = (Secret.Hash(secret), time.GetUtcNow());
        await context.Set<Session>().Where(s => s.Id == sessionId).ExecuteUpdateAsync(
            s => s.SetProperty(x => x.PreviousIdHash, x => x.IdHash)
                .SetProperty(x => x.IdHash, hash)
                .SetProperty(x => x.RenewedAt, now)
                .SetProperty(x => x.Stamp, stamp),
            cancellationToken);
        return secret;
    }

    public Task EndAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = Secret.Hash(secret);
        return context.Set<Session>().Where(s => s.IdHash == hash || s.PreviousIdHash == hash).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<(string Secret, DateTimeOffset ExpiresAt)?> TryStartAsync(SignInProof proof, HttpRequest request, CancellationToken cancellationToken)
    {
        var (userId, stamp) = (proof.UserId, proof.Stamp);
        // A change of the password that comes later finds the session and ends it; one that came before has changed the stamp.
        if (!await context.HoldAccountAsync(userId, u => u.SecurityStamp == stamp && u.EmailConfirmed && u.DisabledAt == null, cancellationToken))
        {
            return null;
        }

        var secret = Secret.New();
        var session = Make(proof, secret, request, await devices.RememberAsync(userId, stamp, cancellationToken));
        context.Add(session);
        log.Record(new ActivityRecord("account.signed_in") { ActorId = userId, ActorName = proof.Name, SubjectId = userId.ToString() });
        await context.SaveChangesAsync(cancellationToken);
        return (secret, session.ExpiresAt);
    }

    private Session Make(SignInProof proof, string secret, HttpRequest request, Guid? deviceId)
    {
        var now = time.GetUtcNow();
        return new Session
        {
            IdHash = Secret.Hash(secret),
            UserId = proof.UserId,
            Stamp = proof.Stamp,
            Methods = string.Join(' ', proof.Methods),
            AuthenticatedAt = now,
            SecondFactorAt = proof.HasSecondFactor ? now : null,
            IsPersistent = true,
            DeviceId = deviceId,
            CreatedAt = now,
            LastSeenAt = now,
            ExpiresAt = now + options.Value.AbsoluteTimeout,
            IpAddress = request.HttpContext.Connection.RemoteIpAddress?.MapToIPv4OrSelf(),
            UserAgent = TextRules.Cut(request.Headers.UserAgent.ToString(), 256),
        };
    }
}
