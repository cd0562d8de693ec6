using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ReadyKit.Core.Tests.Building;

/// <summary>A small app that a test puts together by itself.</summary>
internal sealed class OwnApp(TestDatabase? database, WebApplication app) : IAsyncDisposable
{
    public WebApplication App { get; } = app;

    /// <summary>Adds what every app adds; the test adds the rest.</summary>
    public static async Task<OwnApp> BuildAsync(
        Action<IReadyKitBuilder>? add = null, Action<WebApplicationBuilder>? before = null, string environment = "Development")
    {
        var database = await TestDatabase.CreateAsync();
        return new OwnApp(database, Build(database, add, before, environment).App);
    }

    /// <summary>The same on a database that is there, and stays.</summary>
    public static OwnApp Build(
        TestDatabase database, Action<IReadyKitBuilder>? add = null, Action<WebApplicationBuilder>? before = null, string environment = "Development")
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(database.Settings);
        // The settings of the sample lie beside the tests.
        builder.Configuration["ReadyKit:ClosedByDefault"] = "false";
        before?.Invoke(builder);
        var kit = builder.AddReadyKit<OwnContext>().UseSqlite().UsePostgreSql();
        add?.Invoke(kit);
        return new OwnApp(null, builder.Build());
    }

    /// <summary>Starts the app and asks it for a page.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path)
    {
        await App.StartAsync();
        return await AskAsync(path);
    }

    /// <summary>Asks the app, which was started, for one page more.</summary>
    public Task<HttpResponseMessage> AskAsync(string path) => App.GetTestClient().GetAsync(new Uri(path, UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }
}
