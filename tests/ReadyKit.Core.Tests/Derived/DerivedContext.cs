using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Derived;

public sealed class DerivedContext(DbContextOptions<DerivedContext> options) : ReadyKitDbContext(options)
{
    public DbSet<AppWorkspace> AppWorkspaces => Set<AppWorkspace>();

    public DbSet<AppPerson> AppPersons => Set<AppPerson>();

    public DbSet<Item> Items => Set<Item>();
}
