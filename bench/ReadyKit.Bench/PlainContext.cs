using Microsoft.EntityFrameworkCore;
using ReadyKit.Workspaces;

namespace ReadyKit.Bench;

internal sealed class PlainContext(DbContextOptions<PlainContext> options) : DbContext(options)
{
    public DbSet<Workspace> Workspaces => Set<Workspace>();

    public DbSet<Membership> Memberships => Set<Membership>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Workspace>().ToTable("rk_workspaces").Ignore(w => w.CreatedAt);
        modelBuilder.Entity<Membership>().ToTable("rk_memberships").Ignore(m => m.JoinedAt).HasKey(m => new { m.WorkspaceId, m.UserId });
    }
}
