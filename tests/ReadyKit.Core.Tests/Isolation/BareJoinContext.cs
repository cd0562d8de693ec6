using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Isolation;

/// <summary>Joins rows of a workspace by a table that nobody wrote.</summary>
internal sealed class BareJoinContext(DbContextOptions<BareJoinContext> options) : ReadyKitDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Document>().HasMany<Label>().WithMany();
    }
}
