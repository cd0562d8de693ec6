using Microsoft.Extensions.Options;

namespace ReadyKit.Accounts.Internal.Passwords;

/// <summary>
/// Lets only so many passwords be hashed at once, because each takes 19 MiB and a processor. The permit is held by the work, not by the
/// request that asked: a request that goes away does not let the next one in early.
/// </summary>
internal sealed class PasswordHashLimiter(IOptions<AccountOptions> options) : IDisposable
{
    private readonly SemaphoreSlim _permits = new(options.Value.HashConcurrency);
    private readonly int _places = options.Value.HashConcurrency + options.Value.HashQueue;
    private int _taken;

    /// <summary>Runs the work when it is its turn.</summary>
    /// <returns>The work's result; <see langword="default"/> with <c>false</c> when too many wait already.</returns>
    public async Task<(bool Admitted, T? Result)> TryRunAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _taken) > _places)
        {
            Interlocked.Decrement(ref _taken);
            return (false, default);
        }

        try
        {
            await _permits.WaitAsync(cancellationToken);
        }
        catch
        {
            Interlocked.Decrement(ref _taken);
            throw;
        }

        return (true, await Task.Run(() => Run(work), CancellationToken.None));
    }

    public void Dispose() => _permits.Dispose();

    private T Run<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        finally
        {
            _permits.Release();
            Interlocked.Decrement(ref _taken);
        }
    }
}
