using System.Collections.Concurrent;

namespace ReadyKit.Billing.Internal.Checkout;

/// <summary>
/// Keeps a page that is asked for again and again from asking the provider each time: what it has just looked at is shown as it is.
/// </summary>
internal sealed class PageLooks(TimeProvider time)
{
    private const int MaxRemembered = 10_000;

    private static readonly TimeSpan _justNow = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<(string Page, Guid Id), long> _looked = new();

    /// <summary>Looks, unless this page has just looked. A look that failed does not count.</summary>
    public async Task<bool> OnceAsync((string Page, Guid Id) key, Func<Task<bool>> lookAsync)
    {
        if (_looked.TryGetValue(key, out var last) && time.GetElapsedTime(last) < _justNow)
        {
            return true;
        }

        var begun = time.GetTimestamp();
        if (!await lookAsync())
        {
            return false;
        }

        if (_looked.Count >= MaxRemembered)
        {
            _looked.Clear();
        }

        _looked[key] = begun;
        return true;
    }
}
