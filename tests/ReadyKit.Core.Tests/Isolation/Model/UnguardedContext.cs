using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Isolation.Model;

/// <summary>Leaves out what the base does for the options.</summary>
internal sealed class UnguardedContext() : ReadyKitDbContext(ModelContext.OwnModel())
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.EnableDetailedErrors();
}
