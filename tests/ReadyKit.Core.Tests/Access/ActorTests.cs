using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Access;
using ReadyKit.ActivityLog.Internal;
using ReadyKit.Core.Tests.Web;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Access;

/// <summary>Who acts, as the log keeps it and as people read it.</summary>
public sealed class ActorTests(AccessHost host) : IClassFixture<AccessHost>
{
    private static readonly Guid _other = Guid.CreateVersion7();

    [Fact]
    public async Task A_person_is_named()
    {
        using var person = await host.SignInAsync(WorkspaceRole.Member);

        using var response = await person.CallAsync(HttpMethod.Post, Api("/notes"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var entry = await FindAsync("note.taken", e => e.ActorId == person.UserId);
        Assert.Equal((ActorKind.Person, "Ada Lovelace", null), (entry.ActorKind, entry.ActorName, entry.ImpersonatorId));
        Assert.Equal(("person", "Ada Lovelace", "Ada Lovelace: note.taken", null), await ShowAsync(person, entry));
    }

    [Fact]
    public async Task An_api_key_is_named_and_not_its_person()
    {
        using var person = await host.SignInAsync(WorkspaceRole.Member);
        using var program = host.CreateVisitor();

        using var response = await program.SendAsync(
            HttpMethod.Post, Api("/notes"), null, ("X-Person", person.UserId.ToString()), ("X-Key", _other.ToString()));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var entry = await FindAsync("note.taken", e => e.ActorId == _other);
        Assert.Equal((ActorKind.ApiKey, "Nightly build"), (entry.ActorKind, entry.ActorName));
        Assert.Equal(("apiKey", "API key Nightly build", "API key Nightly build: note.taken", null), await ShowAsync(person, entry));
    }

    [Fact]
    public async Task Who_acts_in_a_persons_name_is_named_beside_the_person()
    {
        using var person = await host.SignInAsync(WorkspaceRole.Member);
        using var support = host.CreateVisitor();

        using var response = await support.SendAsync(
            HttpMethod.Post, Api("/notes"), null, ("X-Person", person.UserId.ToString()), ("X-Impersonator", _other.ToString()));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var entry = await FindAsync("note.taken", e => e.ActorId == person.UserId);
        Assert.Equal(
            (ActorKind.Impersonator, "Ada Lovelace", _other, "Grace Hopper"),
            (entry.ActorKind, entry.ActorName, entry.ImpersonatorId, entry.ImpersonatorName));
        Assert.Equal(
            ("impersonator", "Grace Hopper in the name of Ada Lovelace", "Grace Hopper in the name of Ada Lovelace: note.taken", null),
            await ShowAsync(person, entry));
    }

    [Theory]
    [InlineData(false, "system", "System")]
    [InlineData(true, "person", "Ada Lovelace")]
    public async Task A_job_is_the_systems_unless_it_carries_who_asked_for_it(bool isNamed, string kind, string name)
    {
        using var person = await host.SignInAsync(WorkspaceRole.Member);

        using var response = await person.CallAsync(HttpMethod.Post, person.Api($"/notes/later?named={isNamed}"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        ActivityEntry? entry = null;
        await Eventually.TrueAsync(
            async () => (entry = await host.QueryAsync(context => context.Set<ActivityEntry>().AsNoTracking()
                .SingleOrDefaultAsync(e => e.Action == "note.kept" && e.WorkspaceId == person.WorkspaceId))) is not null,
            "the job has run");
        Assert.Equal(isNamed ? person.UserId : null, entry!.ActorId);
        Assert.Equal((kind, name, $"{name}: note.kept", null), await ShowAsync(person, entry, person.WorkspaceId));
    }

    [Fact]
    public async Task A_call_of_a_hub_is_the_callers()
    {
        using var person = await host.SignInAsync(WorkspaceRole.Member);
        await using var hub = await host.ConnectAsync(person);

        await hub.InvokeAsync("Note");

        Assert.Equal(ActorKind.Person, (await FindAsync("note.said", e => e.ActorId == person.UserId)).ActorKind);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_somebody()
    {
        using var stranger = host.CreateVisitor();

        using var response = await stranger.SendAsync(HttpMethod.Post, "/api/notes");

        var entry = await FindAsync("note.found", _ => true);
        Assert.Equal((ActorKind.Anonymous, null, null), (entry.ActorKind, entry.ActorId, entry.ActorName));
    }

    [Fact]
    public async Task A_search_finds_who_acted_by_what_is_read()
    {
        using var person = await Member.SignInAsync(host);
        using var later = await person.CallAsync(HttpMethod.Post, person.Api("/notes/later?named=false"));
        await Eventually.TrueAsync(async () => (await ListAsync(person, person.WorkspaceId, "")).Count == 2, "the job has run");

        var found = await ListAsync(person, person.WorkspaceId, "system");

        Assert.Equal("note.kept", Assert.Single(found).GetProperty("action").GetString());
    }

    private string Api(string path) => $"/api/workspaces/{host.WorkspaceId}{path}";

    private Task<ActivityEntry> FindAsync(string action, System.Linq.Expressions.Expression<Func<ActivityEntry, bool>> which) =>
        host.QueryAsync(context => context.Set<ActivityEntry>().AsNoTracking().Where(e => e.Action == action).SingleAsync(which));

    /// <summary>The entry as the API answers it.</summary>
    private async Task<(string? Kind, string? Name, string? Text, string? By)> ShowAsync(Member person, ActivityEntry entry, Guid? workspace = null)
    {
        var item = (await ListAsync(person, workspace ?? host.WorkspaceId, "")).Single(i => i.GetProperty("id").GetGuid() == entry.Id);
        return (
            item.GetProperty("actor").GetProperty("kind").GetString(),
            item.GetProperty("actorName").GetString(),
            item.GetProperty("text").GetString(),
            item.GetProperty("by").GetString());
    }

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(Member person, Guid workspace, string search)
    {
        using var response = await person.CallAsync(HttpMethod.Get, $"/api/workspaces/{workspace}/activity?perPage=100&search={search}");
        var page = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        return [.. page.GetProperty("items").EnumerateArray()];
    }
}
