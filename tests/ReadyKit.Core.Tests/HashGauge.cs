using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReadyKit.Accounts;
using ReadyKit.Accounts.Internal.Passwords;

namespace ReadyKit.Core.Tests;

/// <summary>The product's hasher, counted, and held up where a test wants to look at what happens meanwhile.</summary>
internal sealed class HashGauge : IPasswordHasher<ReadyKitUser>
{
    // Those who hash hold a permit of the app's own limiter already.
    private readonly Argon2idPasswordHasher _hasher = new(new PasswordHashLimiter(Options.Create(new AccountOptions())));
    private int _hashed;
    private int _verified;
    private int _running;
    private int _mostAtOnce;

    public int Hashed => Volatile.Read(ref _hashed);

    public int Verified => Volatile.Read(ref _verified);

    public int Running => Volatile.Read(ref _running);

    public int MostAtOnce => Volatile.Read(ref _mostAtOnce);

    /// <summary>Runs inside the work, before a password is hashed or verified.</summary>
    public Action? BeforeWork { get; set; }

    /// <summary>Runs inside the work, before a password is hashed.</summary>
    public Action? BeforeHash { get; set; }

    /// <summary>Runs inside the work, before a password is verified.</summary>
    public Action? BeforeVerify { get; set; }

    public string HashPassword(ReadyKitUser user, string password)
    {
        Interlocked.Increment(ref _hashed);
        BeforeHash?.Invoke();
        return Run(() => _hasher.HashPassword(user, password));
    }

    public PasswordVerificationResult VerifyHashedPassword(ReadyKitUser user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref _verified);
        BeforeVerify?.Invoke();
        return Run(() => _hasher.VerifyHashedPassword(user, hashedPassword, providedPassword));
    }

    private T Run<T>(Func<T> work)
    {
        var running = Interlocked.Increment(ref _running);
        InterlockedMax(ref _mostAtOnce, running);
        try
        {
            BeforeWork?.Invoke();
            return work();
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); value > seen; seen = Volatile.Read(ref target))
        {
            Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
