using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;
using SaasHost.Data;

namespace ReadyKit.Core.Tests.Schema;

[Collection(SharedHost.Name)]
public sealed class ModelTests(CoreHost host)
{
    [Theory]
    [Trait("Case", "DB-13")]
    [InlineData("sqlite", "Data Source=nowhere.db")]
    [InlineData("postgresql", "Host=nowhere;Database=nothing")]
    public void The_librarys_migrations_make_the_librarys_model(string provider, string connectionString)
    {
        using var context = Provider(provider).CreateSchemaContext(connectionString);

        Assert.NotEmpty(context.Database.GetMigrations());
        Assert.False(context.Database.HasPendingModelChanges(), "A change of the model has no migration.");
    }

    [Theory]
    [Trait("Case", "DB-13")]
    [InlineData("sqlite", "Data Source=nowhere.db")]
    [InlineData("postgresql", "Host=nowhere;Database=nothing")]
    public void The_samples_migrations_make_the_samples_model(string provider, string connectionString)
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        Provider(provider).Configure(options, connectionString);
        options.UseApplicationServiceProvider(host.Services);
        using var context = new AppDbContext(options.Options);

        Assert.NotEmpty(context.Database.GetMigrations());
        Assert.False(context.Database.HasPendingModelChanges(), "A change of the model has no migration.");
    }

    [Fact]
    [Trait("Case", "DB-13")]
    public async Task Nothing_is_left_to_migrate_after_the_start() =>
        Assert.Empty(await host.QueryAsync(context => context.Database.GetPendingMigrationsAsync()));

    private IDatabaseProvider Provider(string name) =>
        host.Services.GetServices<IDatabaseProvider>().Single(provider => provider.Name == name);
}
