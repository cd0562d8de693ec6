using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Data;

/// <summary>The context that owns the library's tables. A database package derives it to hold their migrations.</summary>
public abstract class ReadyKitSchemaContext : ReadyKitDbContext
{
    /// <summary>The table that records which of the library's migrations were applied.</summary>
    public const string HistoryTable = "rk_migrations";

    /// <summary>Creates the context.</summary>
    protected ReadyKitSchemaContext(DbContextOptions options)
        : base(options)
    {
    }

    internal override bool OwnsLibraryTables => true;
}
