using System.Diagnostics;

namespace ReadyKit.Testing;

/// <summary>Waits for what happens in the background.</summary>
public static class Eventually
{
    // Only a failure waits this long; a busy machine may need it.
    private static readonly TimeSpan _most = TimeSpan.FromMinutes(3);

    /// <summary>Asks again and again, until it is so.</summary>
    /// <param name="condition">Whether it is so.</param>
    /// <param name="what">What is waited for, as the end of "Waited in vain until …".</param>
    /// <exception cref="TimeoutException">It was not so within three minutes.</exception>
    public static Task TrueAsync(Func<bool> condition, string what) => TrueAsync(() => Task.FromResult(condition()), what);

    /// <inheritdoc cref="TrueAsync(Func{bool},string)"/>
    public static Task TrueAsync(Func<Task<bool>> condition, string what) => TrueAsync(condition, () => Task.FromResult(what));

    /// <summary>Asks again and again, until it is so.</summary>
    /// <param name="condition">Whether it is so.</param>
    /// <param name="describe">Says what is waited for, and what is there instead.</param>
    /// <exception cref="TimeoutException">It was not so within three minutes.</exception>
    public static async Task TrueAsync(Func<Task<bool>> condition, Func<Task<string>> describe)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(describe);
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waited.Elapsed > _most)
            {
                throw new TimeoutException($"Waited in vain until {await describe()}.");
            }

            await Task.Delay(15);
        }
    }
}
