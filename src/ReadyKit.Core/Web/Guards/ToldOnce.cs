using System.Collections.Concurrent;

namespace ReadyKit.Web.Guards;

/// <summary>Remembers what the log was told, so that a caller who repeats it, or makes up ever new things, does not fill it.</summary>
internal sealed class ToldOnce
{
    private const int Most = 50;

    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether this is the first time, and not too much was told already.</summary>
    public bool IsNew(string what) => _told.Count < Most && _told.TryAdd(what, true);
}
