using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Isolation.Model;

/// <summary>A context whose model a test makes up.</summary>
internal sealed class ModelContext(Action<ModelBuilder> configure, Action<ModelConfigurationBuilder>? conventions = null) : ReadyKitDbContext(OwnModel())
{
    /// <summary>Options with which a model is built anew for each context.</summary>
    public static DbContextOptions OwnModel() => new DbContextOptionsBuilder()
        .UseSqlite("Data Source=:memory:")
        .UseApplicationServiceProvider(new ServiceCollection()
            .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .BuildServiceProvider())
        .EnableServiceProviderCaching(false)
        .Options;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        conventions?.Invoke(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        configure(builder);
    }
}
