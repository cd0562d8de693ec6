using Microsoft.AspNetCore.Identity;

namespace ReadyKit.Accounts.Internal.Passwords;

/// <summary>Hashes and verifies passwords, one bounded number at a time.</summary>
internal sealed class PasswordHashing(PasswordHashLimiter gate, IPasswordHasher<ReadyKitUser> hasher, DummyPasswordHash decoy)
{
    private static readonly ReadyKitUser _nobody = new();

    /// <summary>Hashes a password.</summary>
    /// <returns>The hash; <see langword="null"/> when too many wait already.</returns>
    public async Task<string?> HashAsync(string password, CancellationToken cancellationToken) =>
        (await gate.TryRunAsync(() => hasher.HashPassword(_nobody, password), cancellationToken)).Result;

    /// <summary>Verifies a password. Without an account the same work is done for nothing.</summary>
    /// <returns>The outcome; <see langword="null"/> when too many wait already.</returns>
    public async Task<PasswordVerificationResult?> VerifyAsync(ReadyKitUser? user, string password, CancellationToken cancellationToken)
    {
        var hash = user?.PasswordHash;
        var (admitted, result) = await gate.TryRunAsync(
            () => hasher.VerifyHashedPassword(user ?? _nobody, hash ?? Decoy(), password), cancellationToken);
        if (!admitted)
        {
            return null;
        }

        return hash is null ? PasswordVerificationResult.Failed : result;
    }

    private string Decoy() => decoy.GetOrMake(() => hasher.HashPassword(_nobody, Secret.New()));
}
