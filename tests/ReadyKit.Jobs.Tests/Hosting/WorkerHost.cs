using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using ReadyKit.Data;
using ReadyKit.Data.Internal.Schema;
using ReadyKit.Jobs.Internal;
using ReadyKit.Jobs.TestApp;
using ReadyKit.Workspaces;

namespace ReadyKit.Jobs.Tests.Hosting;

/// <summary>The worker app in this process, on a database that tests made.</summary>
internal sealed class WorkerHost : IAsyncDisposable
{
    private WorkerHost(WebApplication app) => App = app;

    public WebApplication App { get; }

    public FakeLogCollector Lines => Services.GetFakeLogCollector();

    public IServiceProvider Services => App.Services;

    public Scripts Scripts => Services.GetRequiredService<Scripts>();

    /// <summary>Quick settings: looks often, tries again soon.</summary>
    public static Dictionary<string, string?> QuickSettings(TestDatabase database) => new(database.Settings)
    {
        ["urls"] = "http://127.0.0.1:0",
        ["ReadyKit:BaseUrl"] = "http://localhost",
        ["ReadyKit:Jobs:PollInterval"] = "00:00:00.050",
        ["ReadyKit:Jobs:FirstRetryAfter"] = "00:00:00.020",
    };

    /// <summary>The app, not started.</summary>
    public static WorkerHost Build(
        TestDatabase database, Dictionary<string, string?>? settings = null, Action<WebApplicationBuilder>? configure = null, string environment = "Development")
    {
        var app = WorkerApp.Create(["--environment", environment], builder =>
        {
            builder.Configuration.AddInMemoryCollection(QuickSettings(database));
            builder.Configuration.AddInMemoryCollection(settings ?? []);
            builder.Logging.ClearProviders().AddFakeLogging().SetMinimumLevel(LogLevel.Information).AddFilter("ReadyKit", LogLevel.Debug);
            builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(10));
            configure?.Invoke(builder);
        });
        return new WorkerHost(app);
    }

    /// <summary>The app with all tables, not started.</summary>
    public static async Task<WorkerHost> PrepareAsync(
        TestDatabase database, Dictionary<string, string?>? settings = null, Action<WebApplicationBuilder>? configure = null, string environment = "Development")
    {
        var host = Build(database, settings, configure, environment);
        await host.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        return host;
    }

    /// <summary>The app with all tables, working.</summary>
    public static async Task<WorkerHost> StartAsync(
        TestDatabase database, Dictionary<string, string?>? settings = null, Action<WebApplicationBuilder>? configure = null, string environment = "Development")
    {
        var host = await PrepareAsync(database, settings, configure, environment);
        await host.App.StartAsync();
        return host;
    }

    public async Task InScopeAsync(Func<IServiceProvider, Task> action, Guid? workspace = null)
    {
        await using var scope = Services.CreateAsyncScope();
        if (workspace is { } id)
        {
            scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(id);
        }

        await action(scope.ServiceProvider);
    }

    public async Task<T> QueryAsync<T>(Func<WorkerContext, Task<T>> query)
    {
        await using var scope = Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<WorkerContext>());
    }

    public Task EnqueueAsync<TJob>(TJob job, Guid? workspace = null)
        where TJob : notnull =>
        InScopeAsync(
            services =>
            {
                services.GetRequiredService<IJobQueue>().Enqueue(job);
                return services.GetRequiredService<WorkerContext>().SaveChangesAsync();
            },
            workspace);

    public Task EnqueueAsync(string script, Guid? workspace = null) => EnqueueAsync(new ScriptedJob(script), workspace);

    public async Task<Guid> AddWorkspaceAsync(string slug)
    {
        var workspace = new Workspace { Name = slug, Slug = slug };
        await InScopeAsync(services =>
        {
            var context = services.GetRequiredService<WorkerContext>();
            context.Add(workspace);
            return context.SaveChangesAsync();
        });
        return workspace.Id;
    }

    public Task<List<Job>> ReadJobsAsync() => QueryAsync(c => c.Set<Job>().AsNoTracking().ToListAsync());

    public Task<List<string>> ReadEffectsAsync() => QueryAsync(c => c.Effects.Select(e => e.Name).ToListAsync());

    public Task UntilIdleAsync() => Eventually.TrueAsync(async () => (await ReadJobsAsync()).Count == 0, "the queue is empty");

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
    }
}
