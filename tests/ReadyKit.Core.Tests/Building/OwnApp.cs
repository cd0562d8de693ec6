using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Building;

/// <summary>A small app that a test puts together by itself.</summary>
internal sealed class OwnApp(TestDatabase? database, WebApplication app) : IAsyncDisposable
{
    public WebApplication App { get; } = app;

    /// <summary>Adds what every app adds; the test adds the rest.</summary>
    public static Task<OwnApp> BuildAsync(
        Action<IReadyKitBuilder>? add = null, Action<WebApplicationBuilder>? before = null, string environment = "Development") =>
        BuildAsync<OwnContext>(add, before, environment);

    /// <summary>The same with another context.</summary>
    public static async Task<OwnApp> BuildAsync<TContext>(
        Action<IReadyKitBuilder>? add = null, Action<WebApplicationBuilder>? before = null, string environment = "Development")
        where TContext : ReadyKitDbContext
    {
        var database = await TestDatabase.CreateAsync();
        return new OwnApp(database, BuildApp<TContext>(database, add, before, environment));
    }

    /// <summary>The same on a database that is there, and stays.</summary>
    public static OwnApp Build(
        TestDatabase database, Action<IReadyKitBuilder>? add = null, Action<WebApplicationBuilder>? before = null, string environment = "Development") =>
        new(null, BuildApp<OwnContext>(database, add, before, environment));

    /// <summary>Somebody in front of the app, which was started.</summary>
    public Visitor CreateVisitor()
    {
        var jar = new CookieJar { InnerHandler = App.GetTestServer().CreateHandler() };
        return new Visitor(new HttpClient(jar) { BaseAddress = new Uri("https://localhost") }, jar);
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

    private static WebApplication BuildApp<TContext>(
        TestDatabase database, Action<IReadyKitBuilder>? add, Action<WebApplicationBuilder>? before, string environment)
        where TContext : ReadyKitDbContext
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        // The settings of the sample lie beside the tests.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(database.Settings);
        before?.Invoke(builder);
        var kit = builder.AddReadyKit<TContext>().UseSqlite().UsePostgreSql();
        add?.Invoke(kit);
        return builder.Build();
    }
}
