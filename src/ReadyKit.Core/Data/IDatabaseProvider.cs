using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Data;

/// <summary>One kind of database. Registered by a database package, such as by <c>UseSqlite()</c>.</summary>
public interface IDatabaseProvider
{
    /// <summary>The name that <c>ReadyKit:Database:Provider</c> picks it by, in lower case.</summary>
    string Name { get; }

    /// <summary>Points a context at the database.</summary>
    void Configure(DbContextOptionsBuilder options, string? connectionString);

    /// <summary>A new context over the library's own tables and migrations.</summary>
    ReadyKitSchemaContext CreateSchemaContext(string? connectionString);

    /// <summary>
    /// Creates the database where it is missing, waits until no other process migrates it, and keeps others out until disposed, or until this
    /// process ends.
    /// </summary>
    Task<IAsyncDisposable> LockMigrationsAsync(DbContext context, CancellationToken cancellationToken);

    /// <summary>Whether a statement failed because a unique index holds the value already.</summary>
    bool IsUniqueViolation(DbException exception);

    /// <summary>Whether a statement failed because the database cannot take it now: it is full, read-only, or locked for too long.</summary>
    bool RefusesWrite(DbException exception);

    /// <summary>Whether the database could not be reached and may be back later.</summary>
    bool IsUnavailable(Exception exception);
}
