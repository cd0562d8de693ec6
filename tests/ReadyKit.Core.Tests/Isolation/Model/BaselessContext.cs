using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Isolation.Model;

/// <summary>Leaves out what the base does for the model.</summary>
internal sealed class BaselessContext() : ReadyKitDbContext(ModelContext.OwnModel())
{
    protected override void OnModelCreating(ModelBuilder builder) => builder.Entity<Label>();
}
