using Microsoft.EntityFrameworkCore;
using ReadyKit.Core.Tests.Isolation;

namespace ReadyKit.Core.Tests.Building;

/// <summary>A plain context over a table of workspaces.</summary>
public sealed class BesideContext(DbContextOptions<BesideContext> options) : DbContext(options)
{
    public DbSet<Document> Documents => Set<Document>();
}
