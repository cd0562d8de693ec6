using Microsoft.Extensions.Options;

namespace ReadyKit.Accounts.Internal.Passwords;

/// <summary>
/// Lets only so many passwords be hashed at once, because each takes 19 MiB and a processor. The permit is held by the work, not by the
/// request that asked: a request that goes away does not let the next one in early. Verifying and hashing anew have waiting places of their own,
/// so that registrations cannot take those of people who sign in.
/// </summary>
internal sealed class PasswordHashLimiter(IOptions<AccountOptions> options) : IDisposable
{
    // The work runs on one thread, so the thread knows whether it has a permit already.
    [ThreadStatic]
    private static bool _hasPermit;

    private readonly SemaphoreSlim _permits = new(options.Value.HashConcurrency);
    private readonly int _places = options.Value.HashConcurrency + options.Value.HashQueue;
    private readonly int[] _taken = new int[2];

    /// <summary>Runs the work when it is its turn.</summary>
    /// <returns>The work's result; <see langword="default"/> with <c>false</c> when too many wait already.</returns>
    public async Task<(bool Admitted, T? Result)> TryRunAsync<T>(bool isNew, Func<T> work, CancellationToken cancellationToken)
    {
        if (!TryTakePlace(isNew))
        {
            return (false, default);
        }

        try
        {
            await _permits.WaitAsync(cancellationToken);
        }
        catch
        {
            LeavePlace(isNew);
            throw;
        }

        return (true, await Task.Run(() => RunWithPermit(isNew, work), CancellationToken.None));
    }

    /// <summary>Runs the work of a caller that cannot wait asynchronously, such as <c>UserManager</c>; under the permit that its thread has, if any.</summary>
    /// <exception cref="InvalidOperationException">Too many wait already.</exception>
    public T Run<T>(bool isNew, Func<T> work)
    {
        if (_hasPermit)
        {
            return work();
        }

        if (!TryTakePlace(isNew))
        {
            throw new InvalidOperationException(
                "Too many passwords wait to be hashed. Try again in a moment, or raise ReadyKit:Accounts:HashQueue.");
        }

        _permits.Wait();
        return RunWithPermit(isNew, work);
    }

    public void Dispose() => _permits.Dispose();

    private bool TryTakePlace(bool isNew)
    {
        if (Interlocked.Increment(ref _taken[isNew ? 1 : 0]) <= _places)
        {
            return true;
        }

        LeavePlace(isNew);
        return false;
    }

    private void LeavePlace(bool isNew) => Interlocked.Decrement(ref _taken[isNew ? 1 : 0]);

    private T RunWithPermit<T>(bool isNew, Func<T> work)
    {
        _hasPermit = true;
        try
        {
            return work();
        }
        finally
        {
            _hasPermit = false;
            _permits.Release();
            LeavePlace(isNew);
        }
    }
}
