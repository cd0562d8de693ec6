using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal;

/// <summary>Makes and uses the secrets of mailed links.</summary>
internal sealed class AccountTokens(ReadyKitDbContext context, TimeProvider time)
{
    /// <summary>Adds a token to the current unit of work.</summary>
    public string Add(Guid? userId, AccountTokenPurpose purpose, TimeSpan lifetime)
    {
        var secret = Secret.New();
        context.Add(new AccountToken
        {
            Hash = Secret.Hash(secret), UserId = userId, Purpose = purpose, ExpiresAt = time.GetUtcNow() + lifetime,
        });
        return secret;
    }

    /// <summary>The token's row, if it is still good.</summary>
    public Task<AccountToken?> FindAsync(string? secret, AccountTokenPurpose purpose, CancellationToken cancellationToken)
    {
        if (secret is not { Length: > 0 and <= 100 })
        {
            return Task.FromResult<AccountToken?>(null);
        }

        var hash = Secret.Hash(secret);
        var now = time.GetUtcNow();
        return context.Set<AccountToken>().AsNoTracking()
            .FirstOrDefaultAsync(t => t.Hash == hash && t.Purpose == purpose && t.ExpiresAt > now, cancellationToken);
    }

    /// <summary>Uses a token up, and ends the person's other ones of the same purpose.</summary>
    /// <returns>Whether this call was the one that used it.</returns>
    public async Task<bool> UseAsync(AccountToken token, CancellationToken cancellationToken)
    {
        var used = await context.Set<AccountToken>().Where(t => t.Hash == token.Hash).ExecuteDeleteAsync(cancellationToken) == 1;
        if (used)
        {
            await EndAsync(token.UserId, token.Purpose, cancellationToken);
        }

        return used;
    }

    /// <summary>Ends all of a person's tokens of one purpose.</summary>
    public Task EndAsync(Guid? userId, AccountTokenPurpose purpose, CancellationToken cancellationToken) =>
        context.Set<AccountToken>().Where(t => t.UserId == userId && t.Purpose == purpose).ExecuteDeleteAsync(cancellationToken);
}
