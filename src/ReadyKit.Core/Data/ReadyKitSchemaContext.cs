using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data.Internal.Schema;

namespace ReadyKit.Data;

/// <summary>The context that owns the library's tables. A database package derives it to hold their migrations.</summary>
public abstract class ReadyKitSchemaContext : ReadyKitDbContext
{
    /// <summary>The table that records which of the library's migrations were applied.</summary>
    public const string HistoryTable = "rk_migrations";

    // Identity reads the version of its schema from the app's services; version 3 has passkeys.
    private static readonly ServiceProvider _identity = new ServiceCollection()
        .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    /// <summary>Creates the context.</summary>
    protected ReadyKitSchemaContext(DbContextOptions options)
        : base(options)
    {
    }

    internal override bool OwnsLibraryTables => true;

    /// <inheritdoc />
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        ArgumentNullException.ThrowIfNull(optionsBuilder);
        optionsBuilder.UseApplicationServiceProvider(_identity);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);

        // Here only, so that the value travels in the library's migration that raises it: data of tables would be a change of the app's model too.
        builder.Entity<LibrarySchema>().HasData(new LibrarySchema { Id = LibrarySchema.OnlyId, LeastVersion = LibrarySchema.LeastVersionNow });
    }
}
