using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal;

/// <summary>Makes and uses challenges.</summary>
internal sealed class Challenges(ReadyKitDbContext context, TimeProvider time)
{
    /// <summary>Adds a challenge to the current unit of work.</summary>
    /// <returns>Its secret, which is kept nowhere.</returns>
    public string Add(ChallengePurpose purpose, TimeSpan lifetime, ReadyKitUser? user = null, string? payload = null)
    {
        var secret = Secret.New();
        context.Add(new Challenge
        {
            Hash = Secret.Hash(secret),
            Purpose = purpose,
            UserId = user?.Id,
            Stamp = user?.SecurityStamp,
            Payload = payload,
            ExpiresAt = time.GetUtcNow() + lifetime,
        });
        return secret;
    }

    /// <summary>The challenge's row, if it is still good.</summary>
    public Task<Challenge?> FindAsync(string? secret, ChallengePurpose purpose, CancellationToken cancellationToken)
    {
        if (secret is not { Length: > 0 and <= 100 })
        {
            return Task.FromResult<Challenge?>(null);
        }

        var hash = Secret.Hash(secret);
        var now = time.GetUtcNow();
        return context.Set<Challenge>().AsNoTracking()
            .FirstOrDefaultAsync(c => c.Hash == hash && c.Purpose == purpose && c.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Uses a challenge up, and ends the person's other ones of the same purpose.</summary>
    /// <returns>Whether this call was the one that used it.</returns>
    public async Task<bool> UseAsync(Challenge challenge, CancellationToken cancellationToken)
    {
        var used = await context.Set<Challenge>().Where(c => c.Hash == challenge.Hash).ExecuteDeleteAsync(cancellationToken) == 1;
        if (used)
        {
            await EndAsync(challenge.UserId, challenge.Purpose, cancellationToken);
        }

        return used;
    }

    /// <summary>Ends all of a person's challenges of one purpose.</summary>
    public Task EndAsync(Guid? userId, ChallengePurpose purpose, CancellationToken cancellationToken) =>
        context.Set<Challenge>().Where(c => c.UserId == userId && c.Purpose == purpose).ExecuteDeleteAsync(cancellationToken);
}
