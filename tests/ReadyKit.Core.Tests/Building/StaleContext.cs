using Microsoft.EntityFrameworkCore;
using ReadyKit.Core.Tests.Isolation;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Building;

/// <summary>A context with an entity that its last migration does not know.</summary>
public sealed class StaleContext(DbContextOptions<StaleContext> options) : ReadyKitDbContext(options)
{
    public DbSet<Document> Documents => Set<Document>();
}
