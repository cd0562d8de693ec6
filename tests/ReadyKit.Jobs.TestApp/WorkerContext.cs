using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Jobs.TestApp;

public sealed class WorkerContext(DbContextOptions<WorkerContext> options) : ReadyKitDbContext(options)
{
    public DbSet<Effect> Effects => Set<Effect>();

    public DbSet<Note> Notes => Set<Note>();
}
