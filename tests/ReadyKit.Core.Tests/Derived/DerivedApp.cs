using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Core.Tests.Building;
using ReadyKit.Core.Tests.Isolation;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Derived;

/// <summary>An app that derives its users and its workspaces, with one limited feature.</summary>
public sealed class DerivedApp : IAsyncLifetime
{
    public const int MostItems = 3;

    private OwnApp? _own;

    private WebApplication App => _own!.App;

    public async Task InitializeAsync()
    {
        _own = await OwnApp.BuildAsync<DerivedContext>(
            kit => kit.AddWorkspaces().AddDevelopmentBilling().AddLimit<Item>("items", "Items"),
            builder => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["ReadyKit:BaseUrl"] = "https://localhost",
                ["ReadyKit:Database:MigrateAtStart"] = "false",
                ["ReadyKit:Billing:Plans:0:Id"] = "free",
                ["ReadyKit:Billing:Plans:0:Name"] = "Free",
                ["ReadyKit:Billing:Plans:0:Limits:items"] = $"{MostItems}",
            }));
        App.UseReadyKit();
        App.MapReadyKit();
        App.MapDerived();
        await App.CreateTablesAsync<DerivedContext>();
        await App.StartAsync();
    }

    public Visitor CreateVisitor() => _own!.CreateVisitor();

    public async Task<T> WithServicesAsync<T>(Func<IServiceProvider, Task<T>> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        await using var scope = App.Services.CreateAsyncScope();
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
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }
    }
}
