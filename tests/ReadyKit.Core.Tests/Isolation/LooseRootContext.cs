using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Isolation;

/// <summary>Derives an entity of a workspace from one that is of none.</summary>
internal sealed class LooseRootContext(DbContextOptions<LooseRootContext> options) : ReadyKitDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<LooseRoot>();
        builder.Entity<ScopedLeaf>();
    }
}
