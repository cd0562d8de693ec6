using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using NSec.Cryptography;

namespace ReadyKit.Accounts.Internal.Passwords;

/// <summary>Argon2id with the parameters OWASP's password storage guide names first: 19 MiB, two passes, one lane. Also who
/// comes by <c>UserManager</c> waits for a turn.</summary>
internal sealed class Argon2idPasswordHasher(PasswordHashLimiter limiter) : IPasswordHasher<ReadyKitUser>
{
    private static readonly Argon2Parameters _parameters = new() { DegreeOfParallelism = 1, MemorySize = 19 * 1024, NumberOfPasses = 2 };
    private static readonly PasswordBasedKeyDerivationAlgorithm _algorithm = PasswordBasedKeyDerivationAlgorithm.Argon2id(_parameters);

    private static readonly PasswordHasher<ReadyKitUser> _identity = new();

    public string HashPassword(ReadyKitUser user, string password) => limiter.Run(isNew: true, () => Hash(password));

    public PasswordVerificationResult VerifyHashedPassword(ReadyKitUser user, string hashedPassword, string providedPassword) =>
        limiter.Run(isNew: false, () => Verify(user, hashedPassword, providedPassword));

    private static string Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(_algorithm.MaxSaltSize);
        var hash = _algorithm.DeriveBytes(Encoding.UTF8.GetBytes(password), salt, Argon2idHash.HashSize);
        return new Argon2idHash(_parameters, salt, hash).ToString();
    }

    private static PasswordVerificationResult Verify(ReadyKitUser user, string hashedPassword, string providedPassword)
    {
        if (Argon2idHash.Parse(hashedPassword) is not { } stored)
        {
            return VerifyIdentityHash(user, hashedPassword, providedPassword);
        }

        var isCurrent = stored.Parameters.MemorySize == _parameters.MemorySize && stored.Parameters.NumberOfPasses == _parameters.NumberOfPasses;
        var algorithm = isCurrent ? _algorithm : PasswordBasedKeyDerivationAlgorithm.Argon2id(stored.Parameters);
        var hash = algorithm.DeriveBytes(Encoding.UTF8.GetBytes(providedPassword), stored.Salt, Argon2idHash.HashSize);
        if (!CryptographicOperations.FixedTimeEquals(hash, stored.Hash))
        {
            return PasswordVerificationResult.Failed;
        }

        return isCurrent ? PasswordVerificationResult.Success : PasswordVerificationResult.SuccessRehashNeeded;
    }

    // Of an account that was moved here from ASP.NET Core Identity; the first sign-in replaces it.
    private static PasswordVerificationResult VerifyIdentityHash(ReadyKitUser user, string hashedPassword, string providedPassword) =>
        Convert.TryFromBase64String(hashedPassword, new byte[hashedPassword.Length], out _)
        && _identity.VerifyHashedPassword(user, hashedPassword, providedPassword) != PasswordVerificationResult.Failed
            ? PasswordVerificationResult.SuccessRehashNeeded
            : PasswordVerificationResult.Failed;
}
