using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ReadyKit.Core.Tests.Building;

/// <summary>What an app had before ReadyKit came: it stays as it is, or the start says which two do not fit.</summary>
public sealed class ClashTests
{
    [Theory]
    [InlineData("/login", "/login")]
    [InlineData("/Login/", "/login")]
    [InlineData("/w/{name}/settings", "/w/{}/settings")]
    [InlineData("/api/profile", "/api/profile")]
    public async Task A_route_that_both_want_ends_the_start_and_names_both(string route, string shown)
    {
        await using var own = await OwnApp.BuildAsync(kit => kit.AddWorkspaces().AddUi());
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        own.App.MapGet(route, () => "mine").WithDisplayName("the app's own");

        var refusal = await Assert.ThrowsAsync<ReadyKitSetupException>(() => own.App.StartAsync());

        Assert.Contains($"The address {shown} is taken twice: by ReadyKit (", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("by the app (the app's own)", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_controller_behind_a_general_route_is_seen_too()
    {
        await using var own = await OwnApp.BuildAsync(
            kit => kit.AddWorkspaces(), builder => builder.Services.AddControllers().ConfigureApplicationPartManager(OwnController.AddAlone));
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        own.App.MapControllerRoute("default", "api/{controller}/{action=Index}");

        var refusal = await Assert.ThrowsAsync<ReadyKitSetupException>(() => own.App.StartAsync());

        Assert.Contains("The address /api/profile is taken twice", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/api/profile")]
    [InlineData("GET", "/login/help")]
    [InlineData("GET", "/")]
    public async Task A_route_beside_those_of_the_kit_is_the_apps(string method, string route)
    {
        await using var own = await OwnApp.BuildAsync(kit => kit.AddWorkspaces().AddUi());
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        own.App.MapMethods(route, [method], () => "mine");

        await own.App.StartAsync();
    }

    [Fact]
    public async Task A_page_that_is_switched_off_leaves_its_route_to_the_app()
    {
        await using var own = await OwnApp.BuildAsync(kit => kit.AddWorkspaces().AddUi(ui => ui.DisabledPages.Add("/w/{slug}/activity")));
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        own.App.MapGet("/w/{slug}/activity", () => "mine");

        using var response = await own.GetAsync("/w/any/activity");

        Assert.Equal("mine", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_identity_that_is_there_already_ends_the_start_and_names_both()
    {
        await using var own = await OwnApp.BuildAsync(before: builder => builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies());
        own.App.UseReadyKit();
        own.App.MapReadyKit();

        var refusal = await Assert.ThrowsAsync<ReadyKitSetupException>(() => own.App.StartAsync());

        Assert.Contains("Identity.Application", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("ReadyKit.Session", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("docs/existing-app.md", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_default_scheme_ends_the_start_and_names_both()
    {
        await using var own = await OwnApp.BuildAsync(kit => kit.Services.AddAuthentication("Badge").AddCookie("Badge"));
        own.App.UseReadyKit();
        own.App.MapReadyKit();

        var refusal = await Assert.ThrowsAsync<ReadyKitSetupException>(() => own.App.StartAsync());

        Assert.Contains("DefaultScheme is Badge", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("AddAuthenticationSchemes(\"Badge\")", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_scheme_is_the_apps_where_it_is_asked_for()
    {
        await using var own = await OwnApp.BuildAsync(before: builder => builder.Services.AddAuthentication().AddCookie("Badge"));
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        own.App.MapGet("/door", () => "in").RequireAuthorization(policy => policy.AddAuthenticationSchemes("Badge").RequireAuthenticatedUser());

        using var response = await own.GetAsync("/door");

        Assert.StartsWith("http://localhost/Account/Login", response.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.OK)]
    [InlineData(true, HttpStatusCode.Redirect)]
    public async Task An_endpoint_of_the_app_that_states_no_policy_is_as_the_option_says(bool isClosed, HttpStatusCode status)
    {
        await using var own = await OwnApp.BuildAsync(
            kit => kit.AddWorkspaces().AddUi(), builder => builder.AddReadyKit<OwnContext>(o => o.ClosedByDefault = isClosed));
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        own.App.MapGet("/news", () => "for everyone");
        own.App.MapGet("/mine", () => "for some").RequireAuthorization();

        using var open = await own.GetAsync("/news");
        using var asks = await own.AskAsync("/mine");
        using var kit = await own.AskAsync("/dashboard");

        Assert.Equal(status, open.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, asks.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, kit.StatusCode);
    }

    [Fact]
    public async Task The_fallback_policy_of_the_app_wins()
    {
        await using var own = await OwnApp.BuildAsync(before: builder => builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireRole("nobody").Build()));
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        own.App.MapGet("/api/news", () => "for nobody");

        using var response = await own.GetAsync("/api/news");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_pipeline_of_the_older_kind_takes_the_kit_by_its_interfaces()
    {
        await using var own = await OwnApp.BuildAsync();
        IApplicationBuilder app = own.App;
        app.UseReadyKit();
        app.UseEndpoints(endpoints => endpoints.MapReadyKit().MapGet("/old", () => "works"));

        using var response = await own.GetAsync("/old");

        Assert.Equal("works", await response.Content.ReadAsStringAsync());
    }
}
