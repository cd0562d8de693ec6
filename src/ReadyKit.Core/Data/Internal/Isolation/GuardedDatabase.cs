using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;

namespace ReadyKit.Data.Internal.Isolation;

/// <summary>
/// Looks at the rows that are about to be written. By then changes are detected and all interceptors have run, so that nothing comes after the
/// guard and nothing is looked at twice.
/// </summary>
internal sealed class GuardedDatabase(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational, ICurrentDbContext current)
    : RelationalDatabase(dependencies, relational)
{
    public override int SaveChanges(IList<IUpdateEntry> entries)
    {
        Check(entries);
        return base.SaveChanges(entries);
    }

    public override Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default)
    {
        Check(entries);
        return base.SaveChangesAsync(entries, cancellationToken);
    }

    private void Check(IList<IUpdateEntry> entries)
    {
        if (current.Context is ReadyKitDbContext { OwnsLibraryTables: false } context)
        {
            WorkspaceGuard.BeforeSave(context, entries);
        }
    }
}
