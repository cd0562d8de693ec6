using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using static ReadyKit.Billing.SubscriptionState;

namespace ReadyKit.Billing.Tests.Access;

public sealed class PlanGateTests(FakeBillingHost host) : IClassFixture<FakeBillingHost>
{
    [Fact]
    [Trait("Case", "SU-12")]
    public async Task After_a_downgrade_the_next_request_is_answered_402_on_every_instance()
    {
        await using var twin = host.Twin();
        twin.ReplaceServices = host.ReplaceServices;
        var here = await host.RegisterCustomerAsync();
        var there = await here.OnAsync(twin);
        host.Set(here, Active);
        await host.SyncAsync(here);
        Assert.Equal(HttpStatusCode.OK, await here.StatusOfAsync(HttpMethod.Get, "pro-thing"));
        Assert.Equal(HttpStatusCode.OK, await there.StatusOfAsync(HttpMethod.Get, "pro-thing"));

        host.Set(here, Ended);
        await host.SyncAsync(here);

        Assert.Equal(HttpStatusCode.PaymentRequired, await here.StatusOfAsync(HttpMethod.Get, "pro-thing"));
        Assert.Equal(HttpStatusCode.PaymentRequired, await there.StatusOfAsync(HttpMethod.Get, "pro-thing"));
    }

    [Fact]
    public async Task A_feature_is_reached_while_the_plan_has_it()
    {
        var ada = await host.RegisterCustomerAsync();
        using var refused = await ada.Visitor.Http.GetAsync(new Uri($"/api/workspaces/{ada.WorkspaceId}/export", UriKind.Relative));
        using var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync());
        await using var hub = await ConnectAsync(ada);
        var call = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<string>("Export"));

        host.Set(ada, Active);
        await host.SyncAsync(ada);

        Assert.Equal((HttpStatusCode.PaymentRequired, "plan_required"), (refused.StatusCode, problem.RootElement.GetProperty("code").GetString()));
        Assert.Contains("plan_required", call.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await ada.StatusOfAsync(HttpMethod.Get, "export"));
        Assert.Equal(ada.Slug, await hub.InvokeAsync<string>("Export"));
    }

    [Fact]
    public async Task In_a_read_only_workspace_a_hub_answers_what_says_that_it_changes_nothing()
    {
        var ada = await host.RegisterCustomerAsync();
        await using var hub = await ConnectAsync(ada);
        Assert.Equal(ada.Slug, await hub.InvokeAsync<string>("Change"));
        host.Set(ada, Suspended);
        await host.SyncAsync(ada);

        var call = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<string>("Change"));

        Assert.Contains("read_only", call.Message, StringComparison.Ordinal);
        Assert.Equal(ada.Slug, await hub.InvokeAsync<string>("Look"));
    }

    [Fact]
    public async Task A_page_that_is_not_in_the_plan_leads_to_the_upgrade_page()
    {
        var ada = await Subscriber.RegisterAsync(host);

        var page = await ada.Visitor.OpenAsync($"/w/{ada.Slug}/pro-page");

        Assert.Equal($"/w/{ada.Slug}/upgrade", page.Path);
    }

    [Fact]
    public async Task A_member_who_may_not_upgrade_is_told_who_can()
    {
        var ada = await Subscriber.RegisterAsync(host);
        var grace = await Subscriber.RegisterAsync(host, "Grace");
        await grace.JoinAsync(host, ada);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/w/{ada.Slug}/pro-page");
        request.Headers.Add("Accept", "text/html");

        using var answer = await grace.Visitor.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.PaymentRequired, answer.StatusCode);
        Assert.Contains("An administrator of this workspace can upgrade.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_is_asked_only_of_members()
    {
        var ada = await Subscriber.RegisterAsync(host);
        var eve = await Subscriber.RegisterAsync(host, "Eve");

        using var foreign = await eve.Visitor.Http.GetAsync(new Uri($"/api/workspaces/{ada.WorkspaceId}/pro-thing", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Theory]
    [InlineData(Suspended)]
    [InlineData(Paused)]
    public async Task A_read_only_workspace_can_be_looked_at_and_paid_but_not_changed(SubscriptionState state)
    {
        var ada = await host.RegisterCustomerAsync();
        host.Set(ada, state);
        await host.SyncAsync(ada);

        Assert.Equal(HttpStatusCode.PaymentRequired, await ada.CreateProjectAsync());
        Assert.Equal(HttpStatusCode.OK, await ada.StatusOfAsync(HttpMethod.Get, "projects"));
        Assert.Equal(HttpStatusCode.OK, await ada.StatusOfAsync(HttpMethod.Get, "pro-thing"));
        Assert.Equal(HttpStatusCode.OK, await ada.StatusOfAsync(HttpMethod.Post, "exempt"));
        Assert.Equal("/fake/portal", (await ada.OpenPortalAsync()).Path);
    }

    /// <summary>Connects a person to the hub as a page's script does.</summary>
    private async Task<HubConnection> ConnectAsync(Subscriber person)
    {
        var page = await person.Visitor.OpenAsync($"/w/{person.Slug}/upgrade");
        var hub = new HubConnectionBuilder().WithUrl($"https://localhost/w/{person.Slug}/work", options =>
        {
            options.Transports = HttpTransportType.LongPolling;
            options.HttpMessageHandlerFactory = _ => host.Server.CreateHandler();
            options.Headers["Cookie"] = string.Join("; ", person.Visitor.Jar.Cookies.Select(c => $"{c.Key}={c.Value}"));
            options.Headers[Visitor.TokenHeader] = AntiforgeryToken.ReadFrom(page);
        }).Build();
        await hub.StartAsync();
        return hub;
    }
}
