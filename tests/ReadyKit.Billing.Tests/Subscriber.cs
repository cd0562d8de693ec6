using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;
using ReadyKit.TestHost.Hosting;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Tests;

/// <summary>A person with a workspace of their own, who buys plans for it.</summary>
public sealed class Subscriber(Visitor visitor, Guid workspaceId, string slug, string email)
{
    public Visitor Visitor { get; } = visitor;

    public Guid WorkspaceId { get; } = workspaceId;

    public string Slug { get; } = slug;

    public string Email { get; } = email;

    public static async Task<Subscriber> RegisterAsync(SaasHostFactory host, string name = "Ada Lovelace")
    {
        var email = $"{Guid.CreateVersion7():N}@example.com";
        var visitor = await host.RegisterAndConfirmAsync(email, name);
        return await FindAsync(visitor, email);
    }

    /// <summary>Whoever is signed in with this visitor.</summary>
    public static async Task<Subscriber> FindAsync(Visitor visitor, string email)
    {
        using var list = await visitor.Http.GetAsync(new Uri("/api/workspaces", UriKind.Relative));
        list.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await list.Content.ReadAsStringAsync());
        var workspace = json.RootElement.GetProperty("items")[0];
        return new Subscriber(visitor, workspace.GetProperty("id").GetGuid(), workspace.GetProperty("slug").GetString()!, email);
    }

    /// <summary>The same person on another instance of the app.</summary>
    public async Task<Subscriber> OnAsync(SaasHostFactory other) =>
        new(await other.SignInAsync(Email), WorkspaceId, Slug, Email);

    /// <summary>Becomes a member of another's workspace.</summary>
    public Task<int> JoinAsync(SaasHostFactory host, Subscriber other) => host.WithServicesAsync(async services =>
    {
        var context = services.GetRequiredService<ReadyKitDbContext>();
        var userId = await context.Memberships.Where(m => m.WorkspaceId == WorkspaceId).Select(m => m.UserId).FirstAsync();
        context.Add(new Membership { WorkspaceId = other.WorkspaceId, UserId = userId, Role = WorkspaceRole.Member });
        return await context.SaveChangesAsync();
    });

    /// <summary>Presses "Upgrade" and comes to the provider's page.</summary>
    public async Task<WebPage> StartCheckoutAsync(string price = "pro-month", params IEnumerable<(string Name, string Value)> more)
    {
        var upgrade = await Visitor.OpenAsync($"/w/{Slug}/upgrade");
        var fields = new Dictionary<string, string> { [Visitor.TokenField] = AntiforgeryToken.ReadFrom(upgrade), ["price"] = price };
        foreach (var (name, value) in more)
        {
            fields[name] = value;
        }

        return await Visitor.SubmitAsync(upgrade, new HtmlForm($"/w/{Slug}/upgrade", "post", fields));
    }

    /// <summary>Presses a button of a provider's page and lands where it leads.</summary>
    public Task<WebPage> PressAsync(WebPage page, string action) =>
        Visitor.SubmitAsync(page, page.Forms[0], ("action", action));

    /// <summary>Buys a plan with a card that works.</summary>
    public async Task<WebPage> BuyAsync(string price = "pro-month") => await PressAsync(await StartCheckoutAsync(price), "pay");

    public async Task<WebPage> OpenPortalAsync()
    {
        var billing = await Visitor.OpenAsync($"/w/{Slug}/billing");
        var fields = new Dictionary<string, string> { [Visitor.TokenField] = AntiforgeryToken.ReadFrom(billing) };
        return await Visitor.SubmitAsync(billing, new HtmlForm($"/w/{Slug}/billing/portal", "post", fields));
    }

    /// <summary>Presses "Manage subscription", and does not go where that leads.</summary>
    public async Task<HttpResponseMessage> PostPortalAsync()
    {
        using var form = new FormUrlEncodedContent([new(Visitor.TokenField, await Visitor.ReadTokenAsync($"/w/{Slug}/billing"))]);
        return await Visitor.Http.PostAsync(new Uri($"/w/{Slug}/billing/portal", UriKind.Relative), form);
    }

    /// <summary>The error that the next page shows.</summary>
    public string? ReadError(SaasHostFactory host)
    {
        var context = new DefaultHttpContext { RequestServices = host.Services };
        context.Request.Headers.Cookie = string.Join("; ", Visitor.Jar.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        return host.Services.GetRequiredService<ITempDataProvider>().LoadTempData(context).TryGetValue("Error", out var error) ? error as string : null;
    }

    /// <summary>What the API says of the workspace's billing: plan and state.</summary>
    public async Task<(string Plan, string State)> ReadAsync()
    {
        using var json = await ReadJsonAsync();
        return (json.RootElement.GetProperty("plan").GetProperty("id").GetString()!, json.RootElement.GetProperty("state").GetString()!);
    }

    public async Task<JsonDocument> ReadJsonAsync()
    {
        using var response = await Visitor.Http.GetAsync(new Uri($"/api/workspaces/{WorkspaceId}/billing", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Waits until the workspace's billing is so.</summary>
    public Task WaitForAsync(string plan, string state) =>
        Eventually.TrueAsync(async () => await ReadAsync() == (plan, state), async () => $"it reads {(plan, state)}, not {await ReadAsync()}");

    public Task<HttpStatusCode> CreateProjectAsync(string name = "Engine") => StatusOfAsync(HttpMethod.Post, "projects", new { name });

    public async Task<HttpStatusCode> StatusOfAsync(HttpMethod method, string path, object? body = null)
    {
        using var response = await Visitor.CallAsync(method, $"/api/workspaces/{WorkspaceId}/{path}", body, $"/w/{Slug}/billing");
        return response.StatusCode;
    }
}
