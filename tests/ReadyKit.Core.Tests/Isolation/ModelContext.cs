using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Isolation;

/// <summary>A context whose model a test makes up.</summary>
internal sealed class ModelContext(Action<ModelBuilder> configure) : ReadyKitDbContext(OwnModel())
{
    /// <summary>Options with which a model is built anew for each context.</summary>
    public static DbContextOptions OwnModel() => new DbContextOptionsBuilder()
        .UseSqlite("Data Source=:memory:")
        .UseApplicationServiceProvider(new ServiceCollection()
            .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .BuildServiceProvider())
        .EnableServiceProviderCaching(false)
        .Options;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        configure(builder);
    }
}
