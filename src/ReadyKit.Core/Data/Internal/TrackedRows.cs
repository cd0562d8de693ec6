using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ReadyKit.Data.Internal;

/// <summary>What a context tracked at one time, to go back to.</summary>
internal sealed class TrackedRows
{
    private readonly DbContext _context;
    private readonly Dictionary<object, TrackedRow> _rows = new(ReferenceEqualityComparer.Instance);

    private TrackedRows(DbContext context) => _context = context;

    public static TrackedRows Of(DbContext context)
    {
        var rows = new TrackedRows(context);
        foreach (var entry in context.ChangeTracker.Entries())
        {
            rows._rows[entry.Entity] = new TrackedRow(entry);
        }

        return rows;
    }

    /// <summary>Forgets what came since, and gives what was there its state and values again.</summary>
    public void Restore()
    {
        var detects = _context.ChangeTracker.AutoDetectChangesEnabled;
        _context.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            foreach (var entry in _context.ChangeTracker.Entries().Where(e => !_rows.ContainsKey(e.Entity)).ToList())
            {
                entry.State = EntityState.Detached;
            }

            foreach (var row in _rows.Values)
            {
                row.Restore();
            }
        }
        finally
        {
            _context.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private sealed class TrackedRow
    {
        private readonly EntityEntry _entry;
        private readonly EntityState _state;
        private readonly PropertyValues _current;
        private readonly PropertyValues? _original;
        private readonly List<string> _modified;

        public TrackedRow(EntityEntry entry)
        {
            (_entry, _state, _current) = (entry, entry.State, entry.CurrentValues.Clone());
            _original = _state == EntityState.Added ? null : entry.OriginalValues.Clone();
            _modified = [.. entry.Properties.Where(p => p.IsModified).Select(p => p.Metadata.Name)];
            foreach (var key in entry.Properties.Where(p => p.IsTemporary))
            {
                // The database makes the value.
                _current[key.Metadata] = key.Metadata.Sentinel;
            }
        }

        public void Restore()
        {
            if (_entry.State == _state && (_state == EntityState.Added || HasSameValues()))
            {
                return;
            }

            _entry.State = EntityState.Detached;
            _entry.CurrentValues.SetValues(_current);
            _entry.State = _state == EntityState.Modified ? EntityState.Unchanged : _state;
            if (_original is not null)
            {
                _entry.OriginalValues.SetValues(_original);
            }

            foreach (var name in _modified)
            {
                _entry.Property(name).IsModified = true;
            }
        }

        private bool HasSameValues() => _entry.Properties.All(p =>
            p.Metadata.GetValueComparer().Equals(p.CurrentValue, _current[p.Metadata]) && p.Metadata.GetValueComparer().Equals(p.OriginalValue, _original![p.Metadata]));
    }
}
