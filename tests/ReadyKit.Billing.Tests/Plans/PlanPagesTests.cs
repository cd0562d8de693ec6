using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using static ReadyKit.Billing.SubscriptionState;

namespace ReadyKit.Billing.Tests.Plans;

/// <summary>What people see of plans and prices, and what they buy with them.</summary>
public sealed partial class PlanPagesTests(PricedHost host) : IClassFixture<PricedHost>
{
    [Fact]
    public async Task The_page_with_the_plans_shows_what_can_be_bought()
    {
        var ada = await Subscriber.RegisterAsync(host);

        var data = await ReadAsync(ada, "upgrade");

        Assert.Equal(["free", "pro", "business", "team"], data.GetProperty("plans").EnumerateArray().Select(p => p.GetProperty("id").GetString()));
        Assert.Equal(
            ["pro-month $29 month", "pro-year $290 year", "pro-month-eur €27.50 month", "business-month $99 month", "team-month $12 month"], PricesIn(data));
        Assert.Equal(("USD", "month", "free"), (Text(data, "currency"), Text(data, "interval"), Text(data, "currentPlanId")));
    }

    [Fact]
    public async Task A_year_says_what_it_saves_against_twelve_months()
    {
        var ada = await Subscriber.RegisterAsync(host);

        var year = Price(await ReadAsync(ada, "upgrade"), "pro-year");

        Assert.Equal(("$58", 58m / 348), (Text(year, "savingText"), year.GetProperty("saving").GetDecimal()));
    }

    [Fact]
    public async Task What_is_bought_by_the_year_is_shown_so_everywhere()
    {
        var ada = await Subscriber.RegisterAsync(host);
        Assert.StartsWith("/fake/checkout", (await ada.StartCheckoutAsync("pro-year")).Path, StringComparison.Ordinal);
        await MirrorAsync(ada, Active, "price_pro-year");

        using var api = await ada.ReadJsonAsync();
        var price = api.RootElement.GetProperty("price");
        Assert.Equal(("pro-year", "year", "USD"), (Text(price, "id"), Text(price, "interval"), Text(price, "currency")));
        Assert.Equal((290m, 290m, 1), (price.GetProperty("amount").GetDecimal(), price.GetProperty("total").GetDecimal(), price.GetProperty("quantity").GetInt32()));
        var paid = (await ReadAsync(ada, "billing")).GetProperty("paid");
        Assert.Equal(("$290", "year"), (Text(paid, "text"), Text(paid, "interval")));
        var upgrade = await ReadAsync(ada, "upgrade");
        Assert.Equal(("pro", "pro-year", "year"), (Text(upgrade, "currentPlanId"), Text(upgrade, "currentPriceId"), Text(upgrade, "interval")));
    }

    [Fact]
    public async Task Whoever_changes_to_the_year_is_told_once()
    {
        var ada = await Subscriber.RegisterAsync(host);
        await ada.StartCheckoutAsync();
        await MirrorAsync(ada, Active, "price_pro");
        await MirrorAsync(ada, Active, "price_pro-year");
        await MirrorAsync(ada, Active, "price_pro-year");

        Assert.Equal(1, await host.CountActivitiesAsync(ada, "billing.paid_by_year"));
        Assert.Equal(1, await host.CountMailsAsync(ada, "Pro is paid by the year now"));
        Assert.Equal(0, await host.CountActivitiesAsync(ada, "billing.plan_changed"));
    }

    [Fact]
    public async Task Whoever_pays_in_one_currency_is_offered_no_other()
    {
        var ada = await Subscriber.RegisterAsync(host);
        await ada.StartCheckoutAsync("pro-month-eur");
        await MirrorAsync(ada, Active, "price_pro_eur");

        var data = await ReadAsync(ada, "upgrade");

        Assert.Equal(["pro-month-eur €27.50 month"], PricesIn(data));
        Assert.Equal("EUR", Text(data, "currency"));
    }

    [Fact]
    public async Task A_price_that_is_not_offered_any_more_is_shown_to_those_who_pay_it_and_sold_to_nobody()
    {
        var ada = await Subscriber.RegisterAsync(host);
        var refused = await ada.StartCheckoutAsync("pro-before");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        await ada.StartCheckoutAsync();
        await MirrorAsync(ada, Active, "price_pro_before");

        var before = Price(await ReadAsync(ada, "upgrade"), "pro-before");

        Assert.Equal(("$19", false), (Text(before, "text"), before.GetProperty("canBuy").GetBoolean()));
        Assert.Equal(("pro", "active"), await ada.ReadAsync());
    }

    [Fact]
    public async Task Of_a_price_that_nobody_entered_no_amount_is_made_up()
    {
        var ada = await Subscriber.RegisterAsync(host);
        await ada.StartCheckoutAsync();
        await MirrorAsync(ada, Active, "price_pro");
        await MirrorAsync(ada, Active, "price_made_for_ada");

        Assert.Equal(JsonValueKind.Null, (await ReadAsync(ada, "billing")).GetProperty("paid").ValueKind);
        Assert.Equal(("pro", "active"), await ada.ReadAsync());
    }

    [Fact]
    public async Task A_price_per_seat_is_paid_for_the_members_and_for_the_included_seats_at_least()
    {
        var ada = await Subscriber.RegisterAsync(host);
        await ada.StartCheckoutAsync("team-month");
        Assert.Equal(3, (await host.ReadCheckoutAsync(ada)).Quantity);

        var eve = await Subscriber.RegisterAsync(host, "Eve");
        for (var i = 0; i < 4; i++)
        {
            await (await Subscriber.RegisterAsync(host, $"Person {i}")).JoinAsync(host, eve);
        }

        await eve.StartCheckoutAsync("team-month");
        Assert.Equal(5, (await host.ReadCheckoutAsync(eve)).Quantity);
    }

    [Fact]
    public async Task Free_days_are_given_once()
    {
        var ada = await Subscriber.RegisterAsync(host);
        Assert.Equal(14, Price(await ReadAsync(ada, "upgrade"), "team-month").GetProperty("trialDays").GetInt32());
        await ada.StartCheckoutAsync("team-month");
        Assert.Equal(14, (await host.ReadCheckoutAsync(ada)).TrialDays);
        await MirrorAsync(ada, Trialing, "price_team");
        await MirrorAsync(ada, Ended, "price_team");

        var price = Price(await ReadAsync(ada, "upgrade"), "team-month");
        await ada.StartCheckoutAsync("team-month");

        Assert.Equal((0, 0), (price.GetProperty("trialDays").GetInt32(), (await host.ReadCheckoutAsync(ada)).TrialDays));
    }

    private async Task MirrorAsync(Subscriber person, SubscriptionState state, string price)
    {
        host.Set(person, state, price: price);
        await host.SyncAsync(person);
    }

    private static async Task<JsonElement> ReadAsync(Subscriber person, string page)
    {
        var html = (await person.Visitor.OpenAsync($"/w/{person.Slug}/{page}")).Html;
        using var json = JsonDocument.Parse(Island().Match(html).Groups[1].Value);
        return json.RootElement.Clone();
    }

    private static IEnumerable<string> PricesIn(JsonElement data) =>
        Prices(data).Select(p => $"{Text(p, "id")} {Text(p, "text")} {Text(p, "interval")}");

    private static JsonElement Price(JsonElement data, string id) => Prices(data).Single(p => Text(p, "id") == id);

    private static IEnumerable<JsonElement> Prices(JsonElement data) =>
        data.GetProperty("plans").EnumerateArray().SelectMany(p => p.GetProperty("prices").EnumerateArray());

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    [GeneratedRegex("""<script type="application/json" id="rk-data">(.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex Island();
}
