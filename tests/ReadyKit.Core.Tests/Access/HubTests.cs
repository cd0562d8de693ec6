using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Access;

[Trait("Case", "R5")]
public sealed class HubTests(AccessHost host) : IClassFixture<AccessHost>
{
    [Theory]
    [InlineData(HttpTransportType.LongPolling)]
    [InlineData(HttpTransportType.WebSockets)]
    public async Task A_hub_works_in_the_workspace_of_its_address(HttpTransportType transport)
    {
        using var person = await host.SignInAsync(WorkspaceRole.Member);
        await using var hub = await host.ConnectAsync(person, transport);

        Assert.Equal("Ada Lovelace in Olivia's Workspace", await hub.InvokeAsync<string>("Where"));
    }

    [Fact]
    public async Task Who_is_no_member_cannot_connect()
    {
        using var person = await host.SignInAsync(role: null);

        await Assert.ThrowsAsync<HttpRequestException>(() => host.ConnectAsync(person));
    }

    [Fact]
    public async Task A_method_of_a_hub_asks_for_a_role_of_its_own()
    {
        using var member = await host.SignInAsync(WorkspaceRole.Member);
        using var admin = await host.SignInAsync(WorkspaceRole.Admin);
        await using var memberHub = await host.ConnectAsync(member);
        await using var adminHub = await host.ConnectAsync(admin);

        var refusal = await Assert.ThrowsAsync<HubException>(() => memberHub.InvokeAsync<string>("Manage"));

        Assert.Contains("not_allowed", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("Olivia's Workspace", await adminHub.InvokeAsync<string>("Manage"));
    }

    [Fact]
    public async Task Who_is_put_out_is_refused_at_the_next_call_of_an_open_connection()
    {
        using var person = await host.SignInAsync(WorkspaceRole.Member);
        await using var hub = await host.ConnectAsync(person);
        await hub.InvokeAsync<string>("Where");
        await host.QueryAsync(context => context.Memberships
            .Where(m => m.UserId == person.UserId && m.WorkspaceId == host.WorkspaceId).ExecuteDeleteAsync());

        var refusal = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<string>("Where"));

        Assert.Contains("not_found", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signed_out_is_refused_at_the_next_call_of_an_open_connection()
    {
        using var person = await host.SignInAsync(WorkspaceRole.Member);
        await using var hub = await host.ConnectAsync(person);
        await hub.InvokeAsync<string>("Where");
        await host.EndSessionsAsync(person.UserId);

        var refusal = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<string>("Where"));

        Assert.Contains("not_signed_in", refusal.Message, StringComparison.Ordinal);
    }
}
