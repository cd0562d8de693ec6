using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReadyKit.Core.Tests.Isolation;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Derived;

/// <summary>An app that derives its users and its workspaces, with one limited feature.</summary>
public sealed class DerivedApp : IAsyncLifetime
{
    public const int MostItems = 3;

    private TestDatabase? _database;
    private WebApplication? _app;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(_database.Settings);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ReadyKit:BaseUrl"] = "https://localhost",
            ["ReadyKit:Database:MigrateAtStart"] = "false",
            ["ReadyKit:Billing:Plans:0:Id"] = "free",
            ["ReadyKit:Billing:Plans:0:Name"] = "Free",
            ["ReadyKit:Billing:Plans:0:Limits:items"] = $"{MostItems}",
        });
        builder.AddReadyKit<DerivedContext>().UseSqlite().UsePostgreSql().AddWorkspaces().AddDevelopmentBilling().AddLimit<Item>("items", "Items");
        _app = builder.Build();
        _app.UseReadyKit();
        _app.MapReadyKit();
        _app.MapDerived();
        await _app.CreateTablesAsync<DerivedContext>();
        await _app.StartAsync();
    }

    public Visitor CreateVisitor()
    {
        var jar = new CookieJar { InnerHandler = _app!.GetTestServer().CreateHandler() };
        return new Visitor(new HttpClient(jar) { BaseAddress = new Uri("https://localhost") }, jar);
    }

    public async Task<T> WithServicesAsync<T>(Func<IServiceProvider, Task<T>> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        await using var scope = _app!.Services.CreateAsyncScope();
        return await action(scope.ServiceProvider);
    }

    public Task<T> QueryAsync<T>(Func<DerivedContext, Task<T>> query) =>
        WithServicesAsync(services => query(services.GetRequiredService<DerivedContext>()));

    public Task<T> InAsync<T>(Guid workspace, Func<DerivedContext, Task<T>> query) => WithServicesAsync(services =>
    {
        services.GetRequiredService<WorkspaceScope>().Enter(workspace);
        return query(services.GetRequiredService<DerivedContext>());
    });

    public async Task DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }
}
