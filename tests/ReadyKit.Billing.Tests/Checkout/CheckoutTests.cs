using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Internal.Notices;
using ReadyKit.TestHost.Hosting;

namespace ReadyKit.Billing.Tests.Checkout;

public sealed class CheckoutTests(SaasHostFactory host) : IClassFixture<SaasHostFactory>
{
    [Fact]
    [Trait("Case", "SU-01")]
    public async Task Whoever_pays_is_on_the_plan_when_the_page_after_it_is_shown()
    {
        var ada = await Subscriber.RegisterAsync(host);

        var page = await ada.BuyAsync();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.StartsWith("/billing/success?checkout=", page.Path, StringComparison.Ordinal);
        Assert.Contains("You are on Pro", page.Html, StringComparison.Ordinal);
        Assert.Equal(("pro", "active"), await ada.ReadAsync());
        await AssertToldOnceAsync(ada);
    }

    [Fact]
    [Trait("Case", "SU-01")]
    public async Task The_page_after_paying_opened_on_two_instances_at_once_upgrades_once()
    {
        await using var twin = host.Twin();
        var here = await Subscriber.RegisterAsync(host);
        var there = await here.OnAsync(twin);
        var paid = await PayWithoutReturningAsync(here);

        var pages = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? here : there).Visitor.OpenAsync(paid)));

        Assert.All(pages, page => Assert.Equal(HttpStatusCode.OK, page.Status));
        await here.WaitForAsync("pro", "active");
        await AssertToldOnceAsync(here);
    }

    [Fact]
    [Trait("Case", "SU-01")]
    [Trait("Case", "WH-28")]
    public async Task Whoever_pays_and_closes_the_page_is_upgraded_too()
    {
        var ada = await Subscriber.RegisterAsync(host);
        var paid = await PayWithoutReturningAsync(ada);

        await ada.WaitForAsync("pro", "active");

        await ada.Visitor.OpenAsync(paid);
        await AssertToldOnceAsync(ada);
    }

    [Fact]
    [Trait("Case", "SU-02")]
    public async Task An_old_success_link_opened_after_the_cancellation_changes_nothing()
    {
        var ada = await Subscriber.RegisterAsync(host);
        var success = await ada.BuyAsync();
        await ada.PressAsync(await ada.OpenPortalAsync(), "cancel-now");
        await ada.WaitForAsync("free", "ended");

        var page = await ada.Visitor.OpenAsync(success.Path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("You are on Pro", page.Html, StringComparison.Ordinal);
        Assert.Equal(("free", "ended"), await ada.ReadAsync());
        await AssertToldOnceAsync(ada);
    }

    [Fact]
    [Trait("Case", "SU-14")]
    public async Task Price_and_plan_come_from_the_server_only()
    {
        var ada = await Subscriber.RegisterAsync(host);

        var page = await ada.StartCheckoutAsync("pro-month", ("plan", "business"), ("priceId", "price_free"), ("amount", "1"), ("currency", "XXX"));
        var paid = await ada.Visitor.SubmitAsync(page, page.Forms[0], ("action", "pay"), ("amount", "0"), ("plan", "business"));

        Assert.Contains("$29 <small>per month", page.Html, StringComparison.Ordinal);
        Assert.StartsWith("/billing/success", paid.Path, StringComparison.Ordinal);
        Assert.Equal(("pro", "active"), await ada.ReadAsync());
    }

    [Theory]
    [InlineData("free")]
    [InlineData("pro")]
    [InlineData("no such price")]
    [InlineData("")]
    [Trait("Case", "SU-14")]
    public async Task A_price_that_is_not_sold_opens_no_checkout(string price)
    {
        var ada = await Subscriber.RegisterAsync(host);

        var page = await ada.StartCheckoutAsync(price);

        Assert.DoesNotContain("/dev/billing", page.Path, StringComparison.Ordinal);
        Assert.Equal(("free", "none"), await ada.ReadAsync());
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("")]
    [InlineData("0198f0a0-0000-7000-8000-000000000000")]
    [Trait("Case", "SU-04")]
    public async Task A_success_link_that_means_nothing_is_not_found(string checkout)
    {
        var ada = await Subscriber.RegisterAsync(host);

        Assert.Equal(HttpStatusCode.NotFound, (await ada.Visitor.OpenAsync($"/billing/success?checkout={checkout}")).Status);
    }

    [Fact]
    [Trait("Case", "SU-04")]
    public async Task The_success_link_of_another_workspace_is_not_found()
    {
        var ada = await Subscriber.RegisterAsync(host);
        var eve = await Subscriber.RegisterAsync(host, "Eve");

        var success = await ada.BuyAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await eve.Visitor.OpenAsync(success.Path)).Status);
    }

    [Fact]
    public async Task A_card_that_is_declined_changes_nothing_and_can_be_tried_again()
    {
        var ada = await Subscriber.RegisterAsync(host);

        var declined = await ada.PressAsync(await ada.StartCheckoutAsync(), "pay-fails");
        Assert.Contains("declined", declined.Html, StringComparison.Ordinal);
        Assert.Equal(("free", "none"), await ada.ReadAsync());

        await ada.PressAsync(declined, "pay");
        Assert.Equal(("pro", "active"), await ada.ReadAsync());
    }

    [Fact]
    [Trait("Case", "WH-10")]
    public async Task A_payment_that_waits_for_confirmation_changes_the_plan_when_it_is_confirmed()
    {
        var ada = await Subscriber.RegisterAsync(host);

        var confirmation = await ada.PressAsync(await ada.StartCheckoutAsync(), "needs-confirmation");
        await ada.WaitForAsync("free", "pending");
        await ada.PressAsync(confirmation, "confirm");

        Assert.Equal(("pro", "active"), await ada.ReadAsync());
        await AssertToldOnceAsync(ada);
    }

    [Fact]
    [Trait("Case", "SU-07")]
    public async Task While_a_payment_takes_days_nothing_more_can_be_paid()
    {
        var ada = await Subscriber.RegisterAsync(host);
        var checkout = await ada.StartCheckoutAsync();

        var back = await ada.PressAsync(checkout, "pay-later");
        Assert.Contains("Your payment is being confirmed", back.Html, StringComparison.Ordinal);
        Assert.Equal(("free", "pending"), await ada.ReadAsync());

        var again = await ada.StartCheckoutAsync();
        Assert.Equal(($"/w/{ada.Slug}/upgrade", HttpStatusCode.Conflict), (again.Path, again.Status));
        Assert.Contains("Your payment is being confirmed", again.Html, StringComparison.Ordinal);

        await ada.PressAsync(await ada.Visitor.OpenAsync(checkout.Path), "arrive");
        await ada.WaitForAsync("pro", "active");
        await AssertToldOnceAsync(ada);
    }

    [Fact]
    [Trait("Case", "SU-07")]
    public async Task When_a_payment_that_took_days_fails_the_plan_can_be_bought_again()
    {
        var ada = await Subscriber.RegisterAsync(host);
        var checkout = await ada.StartCheckoutAsync();
        await ada.PressAsync(checkout, "pay-later");

        await ada.PressAsync(await ada.Visitor.OpenAsync(checkout.Path), "bounce");
        await ada.WaitForAsync("free", "ended");

        Assert.Contains("You are on Pro", (await ada.BuyAsync()).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_that_is_not_finished_is_gone_on_with_from_any_page_without_choosing_again()
    {
        var ada = await Subscriber.RegisterAsync(host);
        var checkout = await ada.StartCheckoutAsync();
        await ada.PressAsync(checkout, "needs-confirmation");
        await ada.WaitForAsync("free", "pending");

        var home = await ada.Visitor.OpenAsync($"/w/{ada.Slug}");

        Assert.Equal(checkout.Path, (await ada.Visitor.SubmitAsync(home, home.Form($"/w/{ada.Slug}/upgrade"))).Path);
    }

    [Fact]
    public async Task Cancelling_leads_back_and_the_same_page_stays_open()
    {
        var ada = await Subscriber.RegisterAsync(host);
        var checkout = await ada.StartCheckoutAsync();

        var back = await ada.PressAsync(checkout, "cancel");

        Assert.Equal($"/w/{ada.Slug}/upgrade", back.Path);
        Assert.Equal(checkout.Path, (await ada.StartCheckoutAsync()).Path);
        Assert.Equal("free", (await ada.ReadAsync()).Plan);
    }

    [Fact]
    [Trait("Case", "SU-05")]
    public async Task Whoever_is_subscribed_cannot_buy_again()
    {
        var ada = await Subscriber.RegisterAsync(host);
        await ada.BuyAsync();

        var page = await ada.StartCheckoutAsync();

        Assert.Equal($"/w/{ada.Slug}/billing", page.Path);
    }

    private static async Task<string> PayWithoutReturningAsync(Subscriber person)
    {
        var page = await person.StartCheckoutAsync();
        using var form = new FormUrlEncodedContent(page.Forms[0].Fields.Append(new("action", "pay")));
        using var response = await person.Visitor.Http.PostAsync(new Uri(page.Path, UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location!.PathAndQuery;
    }

    /// <summary>Waits until every event was delivered and worked off, and finds one mail and one activity.</summary>
    private async Task AssertToldOnceAsync(Subscriber person)
    {
        await Eventually.TrueAsync(
            () => host.Services.GetRequiredService<DevelopmentStore>().ReadAsync(
                ledger => ledger.Events.All(e => e.DeliveredAt is not null), CancellationToken.None),
            "no events are left");
        await host.UntilNothingIsLeftAsync();
        Assert.Equal(1, await host.CountMailsAsync(person, "You are on Pro now"));
        var started = Assert.Single(await host.ReadActivitiesAsync(person), a => a.Action == BillingNotices.Started);
        Assert.Equal(("Ada Lovelace", "Ada Lovelace upgraded to Pro"), (started.ActorName, started.Text));
    }
}
