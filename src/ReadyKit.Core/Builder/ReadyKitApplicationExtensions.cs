using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReadyKit;
using ReadyKit.Web;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Puts ReadyKit into an app's pipeline.</summary>
public static class ReadyKitApplicationExtensions
{
    /// <summary>
    /// Adds the pipeline: error answers, sessions, protection against other sites, workspaces and plans. Call it right after
    /// <c>Build()</c>. Calling it again changes nothing.
    /// </summary>
    /// <exception cref="ReadyKitSetupException"><c>AddReadyKit</c> was not called.</exception>
    public static WebApplication UseReadyKit(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var state = State(app);
        if (state.IsUsed)
        {
            return app;
        }

        state.IsUsed = true;
        app.UseForwardedHeaders();
        app.UseMiddleware<ErrorResponses>();
        if (!app.Environment.IsDevelopment())
        {
            app.UseWhen(context => !HealthProbes.IsProbe(context), pages => pages.UseHttpsRedirection());
        }

        app.UseMiddleware<RequestGuard>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<FormGuard>();
        app.UseMiddleware<CrossSiteGuard>();
        app.Use(UnmatchedRequests.Begin);
        app.UseAuthorization();
        app.Use(UnmatchedRequests.End);
        app.Use(UncheckedEndpoints.Guard);
        app.UseMiddleware<AntiforgeryGuard>();
        return app;
    }

    /// <summary>Maps the endpoints of everything that was added. Calling it again changes nothing.</summary>
    /// <exception cref="ReadyKitSetupException"><c>AddReadyKit</c> was not called.</exception>
    public static WebApplication MapReadyKit(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var state = State(app);
        if (state.IsMapped)
        {
            return app;
        }

        state.IsMapped = true;
        var assets = Path.Combine(AppContext.BaseDirectory, app.Environment.ApplicationName + ".staticwebassets.endpoints.json");
        if (File.Exists(assets))
        {
            app.MapStaticAssets().AllowAnonymous();
        }

        app.MapHealthChecks(HealthProbes.Live, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(HealthProbes.Ready).AllowAnonymous();
        foreach (var module in app.Services.GetServices<IEndpointModule>())
        {
            module.Map(app);
        }

        return app;
    }

    private static PipelineState State(WebApplication app) => app.Services.GetService<PipelineState>()
        ?? throw new ReadyKitSetupException("ReadyKit is not added. Add builder.AddReadyKit<AppDbContext>().UseSqlite(); before builder.Build().");
}
