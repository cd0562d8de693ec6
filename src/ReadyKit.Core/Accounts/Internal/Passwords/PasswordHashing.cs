using Microsoft.AspNetCore.Identity;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal.Passwords;

/// <summary>Hashes and verifies passwords, a bounded number at a time.</summary>
internal sealed class PasswordHashing(
    PasswordHashLimiter limiter, IPasswordHasher<ReadyKitUser> hasher, PasswordHashing.DummyPasswordHash dummy, ReadyKitDbContext context)
{
    private static readonly ReadyKitUser _nobody = new();

    /// <summary>Why a password was not looked at.</summary>
    public static OperationError Busy { get; } =
        new(AccountErrors.Busy, ErrorKind.Unavailable) { RetryAfter = TimeSpan.FromSeconds(2) };

    /// <summary>Hashes a password.</summary>
    /// <returns>The hash; <see langword="null"/> when too many wait already.</returns>
    public async Task<string?> HashAsync(string password, CancellationToken cancellationToken) =>
        (await limiter.TryRunAsync(isNew: true, () => hasher.HashPassword(_nobody, password), cancellationToken)).Result;

    /// <summary>Verifies a password. Without a hash the same work is done for nothing.</summary>
    /// <returns>The outcome; <see langword="null"/> when too many wait already.</returns>
    public async Task<PasswordVerificationResult?> VerifyAsync(string? hash, string password, CancellationToken cancellationToken)
    {
        var (admitted, result) = await limiter.TryRunAsync(
            isNew: false, () => hasher.VerifyHashedPassword(_nobody, hash ?? dummy.GetOrMake(() => hasher.HashPassword(_nobody, Secret.New())), password), cancellationToken);
        if (!admitted)
        {
            return null;
        }

        return hash is null ? PasswordVerificationResult.Failed : result;
    }

    /// <summary>
    /// Replaces a hash that was made with former parameters, now that the password is known. Only the very hash that was verified: a password set
    /// meanwhile stays, and of several sign-ins at once one writes.
    /// </summary>
    public async Task RehashAsync(ReadyKitUser user, string password, CancellationToken cancellationToken)
    {
        var (id, former) = (user.Id, user.PasswordHash);
        if (await HashAsync(password, cancellationToken) is not { } hash)
        {
            return;
        }

        await context.InUnitOfWorkAsync(
            async token => await context.HoldAccountAsync(id, u => u.PasswordHash == former, token)
                && await context.Users.Where(u => u.Id == id).UpdateAccountsAsync(s => s.SetProperty(u => u.PasswordHash, hash), token) == 1,
            isWritten => isWritten,
            cancellationToken);
    }

    /// <summary>
    /// A hash that no password fits, verified where there is no account. Made once for the whole app: made anew, it would double the work
    /// and tell by the time that there is none.
    /// </summary>
    internal sealed class DummyPasswordHash
    {
        private string? _hash;

        public string GetOrMake(Func<string> make) => _hash ??= make();
    }
}
