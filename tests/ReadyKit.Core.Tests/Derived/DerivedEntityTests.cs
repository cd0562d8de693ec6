using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts;
using ReadyKit.Accounts.Internal.Commands;
using ReadyKit.Mail;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Derived;

public sealed partial class DerivedEntityTests(DerivedApp app) : IClassFixture<DerivedApp>
{
    private const string Password = "seven green bicycles sing";

    [Fact]
    public async Task New_accounts_and_workspaces_are_of_the_apps_own_types()
    {
        using var visitor = await RegisterAsync("types@example.com");
        await CallAsync(visitor, HttpMethod.Post, "/api/workspaces", new { name = "Second" });

        var person = await app.QueryAsync(context => context.AppPersons.SingleAsync(p => p.Email == "types@example.com"));
        var workspaces = await app.QueryAsync(context => context.AppWorkspaces
            .Where(w => context.Memberships.Any(m => m.WorkspaceId == w.Id && m.UserId == person.Id)).ToListAsync());

        Assert.Equal("en", person.Language);
        Assert.Equal(2, workspaces.Count);
        Assert.All(workspaces, workspace => Assert.Equal("green", workspace.Colour));
        Assert.Equal(2, (await ListAsync(visitor)).Count);
    }

    [Fact]
    public async Task A_workspace_and_a_person_are_renamed_and_keep_the_apps_columns()
    {
        using var visitor = await RegisterAsync("rename@example.com");
        var id = Assert.Single(await ListAsync(visitor)).Id;
        await app.InAsync(id, async context =>
        {
            (await context.AppWorkspaces.SingleAsync(w => w.Id == id)).Colour = "red";
            return await context.SaveChangesAsync();
        });

        await CallAsync(visitor, HttpMethod.Put, $"/api/workspaces/{id}", new { name = "Renamed" });
        await CallAsync(visitor, HttpMethod.Put, "/api/profile", new { name = "Augusta" });

        var workspace = await app.QueryAsync(context => context.AppWorkspaces.SingleAsync(w => w.Id == id));
        var person = await app.QueryAsync(context => context.AppPersons.SingleAsync(p => p.Email == "rename@example.com"));
        Assert.Equal(("Renamed", "red"), (workspace.Name, workspace.Colour));
        Assert.Equal(("Augusta", "en"), (person.Name, person.Language));
    }

    [Fact]
    public async Task Limits_of_the_plan_hold_against_parallel_additions()
    {
        using var visitor = await RegisterAsync("limits@example.com");
        var id = Assert.Single(await ListAsync(visitor)).Id;
        var token = await visitor.ReadTokenAsync(DerivedEndpoints.TokenPage);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/workspaces/{id}/items");
            request.Headers.Add(Visitor.TokenHeader, token);
            using var response = await visitor.Http.SendAsync(request);
            return response.StatusCode;
        }));

        Assert.Equal(DerivedApp.MostItems, answers.Count(answer => answer == HttpStatusCode.NoContent));
        Assert.Equal(12 - DerivedApp.MostItems, answers.Count(answer => answer == HttpStatusCode.PaymentRequired));
        Assert.Equal(DerivedApp.MostItems, await app.InAsync(id, context => context.Items.CountAsync()));
    }

    [Fact]
    public async Task A_new_password_ends_the_sessions_and_signs_in()
    {
        using var visitor = await RegisterAsync("password@example.com");

        var result = await app.WithServicesAsync(services => services.GetRequiredService<ICommandAccounts>()
            .ResetPasswordAsync("password@example.com", "six violet kayaks glide", CancellationToken.None));

        Assert.True(result.Succeeded);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.CallAsync(HttpMethod.Get, "/api/profile")).StatusCode);
        await CallAsync(visitor, HttpMethod.Post, "/test/sign-in", new NewAccount(null, "password@example.com", "six violet kayaks glide"));
        Assert.Single(await ListAsync(visitor));
    }

    [Fact]
    public async Task A_workspace_is_removed_with_its_rows()
    {
        using var visitor = await RegisterAsync("remove@example.com");
        var id = Assert.Single(await ListAsync(visitor)).Id;
        await CallAsync(visitor, HttpMethod.Post, $"/api/workspaces/{id}/items", new { });

        await app.InAsync(id, async context =>
        {
            context.Remove(await context.Workspaces.SingleAsync(w => w.Id == id));
            return await context.SaveChangesAsync();
        });

        Assert.Empty(await ListAsync(visitor));
        Assert.False(await app.InAsync(id, context => context.Items.AnyAsync()));
    }

    private static async Task CallAsync(Visitor visitor, HttpMethod method, string path, object body)
    {
        using var response = await visitor.CallAsync(method, path, body, DerivedEndpoints.TokenPage);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
    }

    private static async Task<List<WorkspaceSummary>> ListAsync(Visitor visitor)
    {
        using var response = await visitor.CallAsync(HttpMethod.Get, "/api/workspaces");
        var list = await response.Content.ReadFromJsonAsync<JsonElement>();
        return [.. list.GetProperty("items").EnumerateArray().Select(item =>
            item.Deserialize<WorkspaceSummary>(JsonSerializerOptions.Web)!)];
    }

    private async Task<Visitor> RegisterAsync(string email)
    {
        var visitor = app.CreateVisitor();
        await CallAsync(visitor, HttpMethod.Post, "/test/register", new NewAccount("Ada", email, Password));
        MailboxEntry? mail = null;
        await Eventually.TrueAsync(async () => (mail = await FindMailAsync(email)) is not null, "the link is mailed");
        var token = TokenPattern().Match(mail!.Text).Value;
        await CallAsync(visitor, HttpMethod.Post, "/test/confirm", new Confirmation(token));
        return visitor;
    }

    private Task<MailboxEntry?> FindMailAsync(string email) => app.WithServicesAsync(async services =>
        (await services.GetRequiredService<IMailbox>().ListAsync(new PageRequest(1, PageRequest.MaxPerPage), CancellationToken.None))
            .Items.FirstOrDefault(mail => mail.To == email));

    [GeneratedRegex("(?<=confirm-email\\?token=)[A-Za-z0-9_-]+")]
    private static partial Regex TokenPattern();
}
