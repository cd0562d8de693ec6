using Microsoft.EntityFrameworkCore;
using ReadyKit.Core.Tests.Isolation;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Building;

/// <summary>A context with an entity and no migration.</summary>
public sealed class UnmigratedContext(DbContextOptions<UnmigratedContext> options) : ReadyKitDbContext(options)
{
    public DbSet<Document> Documents => Set<Document>();
}
