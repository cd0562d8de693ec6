using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;
using SaasHost.Projects;

namespace SaasHost.Data;

public sealed class AppDbContext(DbContextOptions<AppDbContext> options) : ReadyKitDbContext(options)
{
    public DbSet<AppUser> AppUsers => Set<AppUser>();

    public DbSet<Project> Projects => Set<Project>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<AppUser>().Property(u => u.JobTitle).HasMaxLength(80);
        builder.Entity<Project>().Property(p => p.Name).HasMaxLength(Project.MaxNameLength);
    }
}
