using System.Net;

namespace SaasHost.Tests;

public sealed class ProjectLimitTests(TestApp<Program> app) : IClassFixture<TestApp<Program>>
{
    [Fact]
    public async Task Who_meets_the_limit_pays_and_goes_on()
    {
        using var ada = await app.RegisterAndConfirmAsync("ada@example.com");
        var workspace = await TestWorkspace.OfAsync(ada);
        var projects = $"/api/workspaces/{workspace.Id}/projects";
        Assert.Equal(HttpStatusCode.Created, await StatusOfAsync(ada, projects, "One"));
        Assert.Equal(HttpStatusCode.Created, await StatusOfAsync(ada, projects, "Two"));
        Assert.Equal(HttpStatusCode.Created, await StatusOfAsync(ada, projects, "Three"));
        Assert.Equal(HttpStatusCode.PaymentRequired, await StatusOfAsync(ada, projects, "Four"));

        var receipt = await ada.BuyAsync(workspace, "pro-month");

        receipt.MustBeAt("/billing/success");
        await Eventually.TrueAsync(async () => await StatusOfAsync(ada, projects, "Four") == HttpStatusCode.Created, "the plan has room for a fourth project");
    }

    [Fact]
    public async Task Nobody_sees_the_projects_of_another_workspace()
    {
        using var grace = await app.RegisterAndConfirmAsync("grace@example.com");
        using var alan = await app.RegisterAndConfirmAsync("alan@example.com");
        var workspace = await TestWorkspace.OfAsync(grace);

        using var list = await alan.CallAsync(HttpMethod.Get, $"/api/workspaces/{workspace.Id}/projects");

        Assert.Equal(HttpStatusCode.NotFound, list.StatusCode);
    }

    private static async Task<HttpStatusCode> StatusOfAsync(Visitor visitor, string path, string name)
    {
        using var response = await visitor.CallAsync(HttpMethod.Post, path, new { name });
        return response.StatusCode;
    }
}
