using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReadyKit.ActivityLog;
using ReadyKit.Core.Tests.Isolation;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Building;

public sealed class BuildingTests
{
    [Fact]
    public async Task An_endpoint_that_asks_for_a_workspace_without_workspaces_ends_the_start()
    {
        await using var own = await OwnApp.BuildAsync();
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        own.App.MapGet("/api/workspaces/{workspace}/report", () => "secret").RequireWorkspace();

        var refusal = await Assert.ThrowsAsync<ReadyKitSetupException>(() => own.App.StartAsync());

        Assert.Contains(".AddWorkspaces()", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_asks_for_a_plan_without_billing_ends_the_start()
    {
        await using var own = await OwnApp.BuildAsync(kit => kit.AddWorkspaces());
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        own.App.MapGet("/api/workspaces/{workspace}/report", () => "secret").RequireWorkspace().RequirePlan("pro");

        var refusal = await Assert.ThrowsAsync<ReadyKitSetupException>(() => own.App.StartAsync());

        Assert.Contains(".AddBilling()", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_without_workspaces_say_which_line_is_missing()
    {
        await using var own = await OwnApp.BuildAsync(kit => kit.AddUi());
        own.App.UseReadyKit();

        var refusal = Assert.Throws<ReadyKitSetupException>(() => own.App.MapReadyKit());

        Assert.Contains(".AddWorkspaces()", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_context_that_is_registered_twice_says_which_line_to_remove(bool isBefore)
    {
        var refusal = await Assert.ThrowsAsync<ReadyKitSetupException>(async () =>
        {
            await using var own = isBefore ? await OwnApp.BuildAsync(before: builder => AddAgain(builder.Services)) : await OwnApp.BuildAsync(kit => AddAgain(kit.Services));
            own.App.UseReadyKit().MapReadyKit();
            await own.App.StartAsync();
        });

        Assert.Contains("Both AddDbContext<OwnContext>(…) and AddReadyKit<OwnContext>() register OwnContext", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Remove AddDbContext<OwnContext>(…)", refusal.Message, StringComparison.Ordinal);

        static void AddAgain(IServiceCollection services) => services.AddDbContext<OwnContext>(o => o.UseSqlite("Data Source=:memory:"));
    }

    [Fact, Trait("Case", "C13")]
    public async Task A_context_beside_that_of_the_app_over_a_table_of_workspaces_ends_the_start()
    {
        await using var app = await OwnApp.BuildAsync(kit => kit.Services.AddDbContext<BesideContext>(o => o.UseSqlite("Data Source=:memory:")));

        var refusal = await Assert.ThrowsAsync<ReadyKitSetupException>(() => app.App.StartAsync());
        Assert.Contains("BesideContext maps Document", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_the_model_without_a_migration_ends_the_start() =>
        Assert.Contains("StaleContext has changed since its last migration", await RefuseAsync<StaleContext>(), StringComparison.Ordinal);

    [Fact]
    public async Task Tables_without_any_migration_end_the_start() =>
        Assert.Contains("such as Documents, but no migrations", await RefuseAsync<UnmigratedContext>(), StringComparison.Ordinal);

    private static async Task<string> RefuseAsync<TContext>()
        where TContext : ReadyKitDbContext
    {
        await using var own = await OwnApp.BuildAsync<TContext>();
        own.App.UseReadyKit().MapReadyKit();
        return (await Assert.ThrowsAsync<ReadyKitSetupException>(() => own.App.StartAsync())).Message;
    }

    [Fact]
    public async Task A_second_context_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => OwnApp.BuildAsync(before: builder => builder.AddReadyKit<IsolationContext>()));

        Assert.Contains("IsolationContext before", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_call_may_come_twice()
    {
        await using var own = await OwnApp.BuildAsync(
            kit => kit.AddWorkspaces().AddDevelopmentBilling().AddUi().UseSqlite().AddWorkspaces().AddDevelopmentBilling().AddUi(),
            builder => builder.AddReadyKit<OwnContext>().UseSqlite().UsePostgreSql());
        own.App.UseReadyKit().UseReadyKit();
        own.App.MapReadyKit().MapReadyKit();

        using var page = await own.GetAsync("/login");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task What_the_host_registered_before_is_kept()
    {
        await using var own = await OwnApp.BuildAsync(before: builder => builder.Services.AddSingleton<IActivityLog, OwnActivityLog>());

        Assert.IsType<OwnActivityLog>(own.App.Services.GetRequiredService<IActivityLog>());
    }

    [Fact]
    public void Without_the_kit_the_pipeline_names_the_line()
    {
        var app = WebApplication.CreateBuilder().Build();

        Assert.Contains("Add builder.AddReadyKit", Assert.Throws<ReadyKitSetupException>(() => app.UseReadyKit()).Message, StringComparison.Ordinal);
        Assert.Contains("Add builder.AddReadyKit", Assert.Throws<ReadyKitSetupException>(() => app.MapReadyKit()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, false, "Add app.UseReadyKit();")]
    [InlineData(true, false, "Add app.MapReadyKit();")]
    public async Task A_pipeline_that_lacks_a_call_names_the_line(bool isUsed, bool isMapped, string line)
    {
        await using var own = await OwnApp.BuildAsync();
        _ = isUsed ? own.App.UseReadyKit() : own.App;
        _ = isMapped ? own.App.MapReadyKit() : own.App;

        var refusal = await Assert.ThrowsAsync<ReadyKitSetupException>(() => own.App.StartAsync());

        Assert.Contains(line, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_database_the_start_names_the_line()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.WebHost.UseTestServer();
        builder.AddReadyKit<OwnContext>();
        await using var app = builder.Build();

        var refusal = await Assert.ThrowsAsync<ReadyKitSetupException>(async () =>
        {
            app.UseReadyKit().MapReadyKit();
            await app.StartAsync();
        });

        Assert.Contains("Add .UseSqlite() or .UsePostgreSql()", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":"plain"}""", HttpStatusCode.OK)]
    [InlineData("""{"text":"a\u0000b"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"a","text":"b"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"a","more":{"\u0000":"b"}}""", HttpStatusCode.BadRequest)]
    [Trait("Case", "IN-03")]
    public async Task A_controller_reads_json_by_the_same_rules(string json, HttpStatusCode status)
    {
        await using var own = await OwnApp.BuildAsync(
            kit => kit.AddWorkspaces(), builder => builder.Services.AddControllers().ConfigureApplicationPartManager(OwnController.AddAlone));
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        own.App.MapControllers();
        await own.App.StartAsync();
        using var content = new StringContent(json, Encoding.UTF8, "application/json");

        using var response = await own.App.GetTestClient().PostAsync(new Uri("/own", UriKind.Relative), content);

        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.BadRequest, body.Contains("\"code\":\"bad_request\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_app_adds_to_the_pipeline_later_is_reached()
    {
        await using var own = await OwnApp.BuildAsync();
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        own.App.Use((context, next) => context.Request.Path == "/uploads/a.txt" ? context.Response.WriteAsync("hello") : next(context));

        using var file = await own.GetAsync("/uploads/a.txt");
        using var nothing = await own.App.GetTestClient().GetAsync(new Uri("/uploads/b.txt", UriKind.Relative));

        Assert.Equal("hello", await file.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
    }

    [Fact]
    public async Task An_app_below_a_path_is_not_left_on_the_way_to_the_sign_in_page()
    {
        await using var own = await OwnApp.BuildAsync(kit => kit.AddWorkspaces().AddUi());
        own.App.UsePathBase("/app");
        own.App.UseReadyKit();
        own.App.MapReadyKit();

        using var response = await own.GetAsync("/app/dashboard");

        Assert.Equal("/app/login?returnUrl=%2Fapp%2Fdashboard", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task An_app_without_a_landing_page_leads_to_the_dashboard()
    {
        await using var own = await OwnApp.BuildAsync(kit => kit.AddWorkspaces().AddUi());
        own.App.UseReadyKit();
        own.App.MapReadyKit();

        using var response = await own.GetAsync("/");

        Assert.Equal("/dashboard", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task An_endpoint_that_takes_files_reads_its_body_itself()
    {
        await using var own = await OwnApp.BuildAsync();
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        own.App.MapPost("/files", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body);
            return (await reader.ReadToEndAsync()).Length;
        }).AllowAnonymous();
        await own.App.StartAsync();
        using var content = new StringContent("--x\r\nhello", Encoding.ASCII);
        content.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };

        using var response = await own.App.GetTestClient().PostAsync(new Uri("/files", UriKind.Relative), content);

        Assert.Equal("10", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("192.0.2.9", false)]
    public async Task Only_a_trusted_proxy_is_believed(string caller, bool isBelieved)
    {
        await using var own = await OwnApp.BuildAsync(before: builder => builder.Configuration["ReadyKit:TrustedProxies:0"] = "10.0.0.0/8");
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        own.App.MapGet("/caller", (HttpContext context) => $"{context.Request.Scheme} {context.Connection.RemoteIpAddress}").AllowAnonymous();
        await own.App.StartAsync();

        var answer = await own.App.GetTestServer().SendAsync(context =>
        {
            (context.Request.Method, context.Request.Path, context.Request.Scheme) = ("GET", "/caller", "http");
            context.Request.Host = new HostString("localhost");
            context.Connection.RemoteIpAddress = IPAddress.Parse(caller);
            context.Request.Headers["X-Forwarded-For"] = "198.51.100.7";
            context.Request.Headers["X-Forwarded-Proto"] = "https";
        });

        using var reader = new StreamReader(answer.Response.Body);
        Assert.Equal(isBelieved ? "https 198.51.100.7" : $"http {caller}", await reader.ReadToEndAsync());
    }
}
