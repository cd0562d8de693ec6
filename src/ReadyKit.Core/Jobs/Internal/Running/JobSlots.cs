namespace ReadyKit.Jobs.Internal.Running;

/// <summary>
/// How many jobs run at once in this process. No kind of job and no workspace gets the last slot, so that hanging or plentiful ones
/// leave room for others.
/// </summary>
internal sealed class JobSlots(int count)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _types = [];
    private readonly Dictionary<Guid, int> _workspaces = [];
    private readonly int _share = Math.Max(1, count - 1);
    private int _taken;

    public int Free
    {
        get
        {
            lock (_lock)
            {
                return count - _taken;
            }
        }
    }

    /// <summary>The kinds of job, and the workspaces, that have all the slots they may have.</summary>
    public FullSlots FindFull()
    {
        lock (_lock)
        {
            return new FullSlots([.. KeysOf(_types)], [.. KeysOf(_workspaces)]);
        }
    }

    public bool TryTake(string type, Guid? workspaceId)
    {
        lock (_lock)
        {
            var isFull = _taken >= count
                || _types.GetValueOrDefault(type) >= _share
                || (workspaceId is { } id && _workspaces.GetValueOrDefault(id) >= _share);
            if (!isFull)
            {
                Add(type, workspaceId, 1);
            }

            return !isFull;
        }
    }

    public void Return(string type, Guid? workspaceId)
    {
        lock (_lock)
        {
            Add(type, workspaceId, -1);
        }
    }

    private void Add(string type, Guid? workspaceId, int number)
    {
        _taken += number;
        Change(_types, type, number);
        if (workspaceId is { } id)
        {
            Change(_workspaces, id, number);
        }
    }

    private IEnumerable<TKey> KeysOf<TKey>(Dictionary<TKey, int> counts)
        where TKey : notnull => counts.Where(c => c.Value >= _share).Select(c => c.Key);

    private static void Change<TKey>(Dictionary<TKey, int> counts, TKey key, int number)
        where TKey : notnull
    {
        counts[key] = counts.GetValueOrDefault(key) + number;
        if (counts[key] == 0)
        {
            counts.Remove(key);
        }
    }
}
