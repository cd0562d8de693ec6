using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Core.Tests.Building;

namespace ReadyKit.Core.Tests.Access;

[Trait("Case", "C1")]
public sealed class BranchTests
{
    [Theory]
    [InlineData("/branch/signed-in")]
    [InlineData("/branch/w/any")]
    [InlineData("/branch/p/any")]
    public async Task An_endpoint_of_a_branch_is_never_served_unchecked(string path)
    {
        await using var own = await BuildAsync(branchChecks: false);

        using var response = await own.GetAsync(path);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    [Theory]
    [InlineData("/branch/signed-in")]
    [InlineData("/branch/w/any")]
    [InlineData("/branch/p/any")]
    public async Task A_branch_that_authorizes_by_itself_asks_for_the_same(string path)
    {
        await using var own = await BuildAsync(branchChecks: true);

        using var response = await own.GetAsync(path);

        Assert.Equal("/branch/login", response.Headers.Location?.OriginalString.Split('?')[0]);
    }

    [Fact]
    public async Task What_allows_anybody_beside_asking_for_a_workspace_ends_the_start()
    {
        await using var own = await OwnApp.BuildAsync(kit => kit.AddWorkspaces());
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        own.App.MapGroup("/api").AllowAnonymous().MapGet("/workspaces/{workspace}/report", () => "secret").RequireWorkspace();

        var refusal = await Assert.ThrowsAsync<ReadyKitSetupException>(() => own.App.StartAsync());

        Assert.Contains("AllowAnonymous", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_requirement_that_nothing_handles_is_refused()
    {
        await using var own = await OwnApp.BuildAsync(
            kit => kit.AddWorkspaces(),
            builder => builder.Services.AddAuthorization(o => o.AddPolicy("odd", p => p.AddRequirements(new Odd()))));
        own.App.Use((context, next) =>
        {
            context.User = new(new System.Security.Claims.ClaimsIdentity("test"));
            return next(context);
        });
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        own.App.MapGet("/api/odd", () => "secret").RequireAuthorization("odd");

        using var response = await own.GetAsync("/api/odd");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static async Task<OwnApp> BuildAsync(bool branchChecks)
    {
        var own = await OwnApp.BuildAsync(kit => kit.AddWorkspaces().AddDevelopmentBilling());
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        own.App.Map("/branch", branch =>
        {
            branch.UseRouting();
            _ = branchChecks ? branch.UseAuthorization() : branch;
            branch.UseEndpoints(endpoints =>
            {
                endpoints.MapGet("/signed-in", () => "secret").RequireAuthorization();
                endpoints.MapGet("/w/{slug}", () => "secret").RequireWorkspace();
                endpoints.MapGet("/p/{slug}", () => "secret").RequireWorkspace().RequirePlan("pro");
            });
        });
        return own;
    }

    private sealed class Odd : IAuthorizationRequirement;
}
