using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReadyKit;
using ReadyKit.Web;
using ReadyKit.Web.Answers;
using ReadyKit.Web.Guards;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Puts ReadyKit into an app's pipeline.</summary>
public static class ReadyKitApplicationExtensions
{
    /// <summary>
    /// Adds the pipeline: error answers, sessions, protection against other sites, workspaces and plans. Call it right after
    /// <c>Build()</c>. Calling it again changes nothing.
    /// </summary>
    /// <exception cref="ReadyKitSetupException"><c>AddReadyKit</c> was not called.</exception>
    /// <param name="app">The app, or a branch of its pipeline.</param>
    /// <returns>The same.</returns>
    public static TApplication UseReadyKit<TApplication>(this TApplication app)
        where TApplication : IApplicationBuilder
    {
        ArgumentNullException.ThrowIfNull(app);
        var services = app.ApplicationServices;
        var state = State(services);
        if (state.IsUsed)
        {
            return app;
        }

        state.IsUsed = true;
        UseAnswers(app, services);
        app.UseRouting();
        app.UseMiddleware<BodyGuard>();
        app.UseMiddleware<SignInOnDemand>();
        // What UseAuthentication notes (AuthAppBuilderExtensions of ASP.NET Core 10), or the app's builder would add it in front of everything.
        app.Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseMiddleware<CrossSiteGuard>();
        app.Use(UnmatchedRequests.Begin);
        app.UseAuthorization();
        app.Use(UnmatchedRequests.End);
        app.Use(UncheckedEndpoints.Guard);
        app.UseMiddleware<AntiforgeryGuard>();
        app.UseMiddleware<FormGuard>();
        return app;
    }

    /// <summary>Maps the endpoints of everything that was added. Calling it again changes nothing.</summary>
    /// <exception cref="ReadyKitSetupException"><c>AddReadyKit</c> was not called.</exception>
    /// <param name="endpoints">The app.</param>
    /// <returns>The same.</returns>
    public static TEndpoints MapReadyKit<TEndpoints>(this TEndpoints endpoints)
        where TEndpoints : IEndpointRouteBuilder
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var state = State(services);
        if (state.IsMapped)
        {
            return endpoints;
        }

        state.IsMapped = true;
        var name = services.GetRequiredService<IHostEnvironment>().ApplicationName;
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, name + ".staticwebassets.endpoints.json")))
        {
            endpoints.MapStaticAssets().AllowAnonymous();
        }

        MapProbe(endpoints, HealthProbes.Live, new HealthCheckOptions { Predicate = _ => false });
        MapProbe(endpoints, HealthProbes.Ready, new HealthCheckOptions());
        foreach (var module in services.GetServices<IEndpointModule>())
        {
            module.Map(endpoints);
        }

        return endpoints;
    }

    /// <summary>What answers before any endpoint is looked for.</summary>
    private static void UseAnswers(IApplicationBuilder app, IServiceProvider services)
    {
        app.UseForwardedHeaders();
        app.UseStatusCodePages(services.GetRequiredService<ErrorAnswers>().WriteAsync);
        app.UseExceptionHandler();
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            app.UseMiddleware<PlainHttp>();
        }

        app.UseMiddleware<RequestGuard>();
    }

    private static void MapProbe(IEndpointRouteBuilder endpoints, string path, HealthCheckOptions options) =>
        endpoints.MapHealthChecks(path, options).AllowAnonymous().WithMetadata(new OwnEndpointAttribute());

    private static PipelineState State(IServiceProvider services) => services.GetService<PipelineState>()
        ?? throw new ReadyKitSetupException("ReadyKit is not added. Add builder.AddReadyKit<AppDbContext>().UseSqlite(); before builder.Build().");
}
