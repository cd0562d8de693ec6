using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;
using ReadyKit.TestHost.Hosting;

namespace ReadyKit.Billing.Tests.Checkout;

public sealed class PortalTests(SaasHostFactory host) : IClassFixture<SaasHostFactory>
{
    [Fact]
    public async Task The_end_is_scheduled_taken_back_and_brought_about()
    {
        var ada = await Subscriber.RegisterAsync(host);
        await ada.BuyAsync();
        var portal = await ada.OpenPortalAsync();

        portal = await ada.PressAsync(portal, "cancel-at-period-end");
        await WaitForCancelsAtAsync(ada, scheduled: true);
        Assert.Equal(("pro", "active"), await ada.ReadAsync());

        portal = await ada.PressAsync(portal, "resume");
        await WaitForCancelsAtAsync(ada, scheduled: false);
        Assert.Equal(("pro", "active"), await ada.ReadAsync());

        await ada.PressAsync(portal, "cancel-now");
        await ada.WaitForAsync("free", "ended");
    }

    [Fact]
    [Trait("Case", "SU-08")]
    public async Task A_renewal_that_fails_is_past_due_then_suspended_until_it_is_paid()
    {
        await using var other = new SaasHostFactory();
        await other.InitializeAsync();
        var ada = await Subscriber.RegisterAsync(other);
        await ada.BuyAsync();

        var portal = await ada.PressAsync(await ada.OpenPortalAsync(), "fail-next-renewal");
        Assert.Contains("that payment will fail", portal.Html, StringComparison.Ordinal);
        portal = await AdvanceAsync(ada, portal, "advance-31");
        await ada.WaitForAsync("pro", "pastDue");
        for (var week = 0; week < 2; week++)
        {
            portal = await AdvanceAsync(ada, portal, "advance-7");
        }

        await ada.WaitForAsync("pro", "suspended");
        Assert.Equal(HttpStatusCode.PaymentRequired, await ada.CreateProjectAsync());
        await ada.PressAsync(portal, "pay-invoice");
        await ada.WaitForAsync("pro", "active");
        Assert.Equal(HttpStatusCode.Created, await ada.CreateProjectAsync());
    }

    [Fact]
    [Trait("Case", "SU-15")]
    public async Task A_member_who_is_no_admin_neither_buys_nor_manages()
    {
        var ada = await Subscriber.RegisterAsync(host);
        var grace = await Subscriber.RegisterAsync(host, "Grace");
        await grace.JoinAsync(host, ada);
        using var form = new FormUrlEncodedContent([new(Visitor.TokenField, await grace.Visitor.ReadTokenAsync($"/w/{grace.Slug}/billing"))]);

        using var answer = await grace.Visitor.Http.PostAsync(new Uri($"/w/{ada.Slug}/billing/portal", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Whoever_comes_back_sees_what_they_did_before_the_provider_has_told()
    {
        await using var other = new FakeBillingHost();
        await other.InitializeAsync();
        var ada = await other.RegisterCustomerAsync();
        other.Set(ada, SubscriptionState.Active);
        await other.SyncAsync(ada);
        await ada.OpenPortalAsync();
        other.Set(ada, SubscriptionState.Paused);

        var page = await ada.Visitor.OpenAsync(other.Provider.Managed!.ReturnUrl.PathAndQuery);

        Assert.Equal($"/w/{ada.Slug}/billing", page.Path);
        Assert.Equal(("pro", "paused"), await ada.ReadAsync());
    }

    [Fact]
    public async Task Outside_of_Development_the_list_of_customers_is_for_those_who_run_the_app()
    {
        await using var stage = new SaasHostFactory { EnvironmentName = "Staging" };
        stage.Settings["ReadyKit:Database:MigrateAtStart"] = "true";
        stage.Settings["ReadyKit:KeyRing:Key"] = Convert.ToBase64String(new byte[32]);
        stage.Settings["ReadyKit:Mail:Host"] = "127.0.0.1";
        stage.Settings["ReadyKit:Mail:From"] = "hello@example.com";
        stage.Settings["ReadyKit:Billing:Development:AllowOutsideDevelopment"] = "true";
        await stage.InitializeAsync();
        using var here = host.CreateVisitor();
        using var there = stage.CreateVisitor();

        Assert.Equal(HttpStatusCode.OK, (await here.OpenAsync("/dev/billing")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await there.OpenAsync("/dev/billing")).Status);
    }

    [Theory]
    [InlineData("/dev/billing/portal/portal_guess")]
    [InlineData("/dev/billing/checkout/checkout_guess")]
    [InlineData("/dev/billing/checkout/checkout_guess/confirm")]
    public async Task A_page_whose_id_is_unknown_is_not_found(string path)
    {
        using var visitor = host.CreateVisitor();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync(path)).Status);
    }

    [Fact]
    public async Task A_form_without_the_token_changes_nothing()
    {
        var ada = await Subscriber.RegisterAsync(host);
        var checkout = await ada.StartCheckoutAsync();
        using var client = host.CreateClient();
        using var form = new FormUrlEncodedContent([new("action", "pay")]);

        using var answer = await client.PostAsync(new Uri(checkout.Path, UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(("free", "none"), await ada.ReadAsync());
    }

    [Fact]
    [Trait("Case", "WB-05")]
    public async Task Names_come_out_as_typed()
    {
        const string name = "</script><script>alert(1)</script>";
        var ada = await Subscriber.RegisterAsync(host);
        await host.WithServicesAsync(async services =>
        {
            using var across = services.GetRequiredService<WorkspaceScope>().Cross();
            return await services.GetRequiredService<ReadyKitDbContext>().Workspaces
                .Where(w => w.Id == ada.WorkspaceId).ExecuteUpdateAsync(set => set.SetProperty(w => w.Name, name));
        });
        await ada.StartCheckoutAsync();

        var control = await ada.Visitor.OpenAsync("/dev/billing");

        Assert.DoesNotContain("<script", control.Html, StringComparison.Ordinal);
        Assert.Contains(System.Text.Encodings.Web.HtmlEncoder.Default.Encode(name), control.Html, StringComparison.Ordinal);
    }

    /// <summary>The clock's buttons are in the last form of the page.</summary>
    private static Task<WebPage> AdvanceAsync(Subscriber person, WebPage portal, string step) =>
        person.Visitor.SubmitAsync(portal, portal.Forms[^1], ("action", step));

    private static Task WaitForCancelsAtAsync(Subscriber person, bool scheduled) => Eventually.TrueAsync(
        async () =>
        {
            using var json = await person.ReadJsonAsync();
            return scheduled == (json.RootElement.GetProperty("cancelsAt").ValueKind == System.Text.Json.JsonValueKind.String);
        },
        $"cancelsAt is {(scheduled ? "set" : "cleared")}");
}
