using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReadyKit.Jobs.TestApp;

/// <summary>An app without pages that works a queue off: in the test's process, or as one to be killed.</summary>
public static class WorkerApp
{
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(WorkerApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<Scripts>();

        // The migration is written by hand, without the snapshot that tools compare.
        builder.Services.ConfigureDbContext<WorkerContext>(o => o.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning)));
        configure?.Invoke(builder);
        builder.AddReadyKit<WorkerContext>()
            .UseSqlite()
            .UsePostgreSql()
            .AddWorkspaces()
            .AddJobHandler<ScriptedJob, ScriptedJobHandler>("test.scripted")
            .AddJobHandler<CountedJob, CountedJobHandler>("test.counted");
        var app = builder.Build();
        app.UseReadyKit();
        app.MapReadyKit();
        return app;
    }
}
