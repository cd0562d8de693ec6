using ReadyKit.Billing.Internal;
using ReadyKit.Billing.Internal.Access;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Internal.Plans;
using ReadyKit.Billing.Internal.Sync;
using ReadyKit.Billing.Tests.Plans;
using static ReadyKit.Billing.SubscriptionState;

namespace ReadyKit.Billing.Tests.Sync;

[Trait("Case", "WH-21")]
public sealed class SubscriptionProjectionTests
{
    private const string OldPrice = "price_pro_old";

    [Theory]
    [InlineData(Active)]
    [InlineData(PastDue)]
    [InlineData(Paused)]
    public void Whoever_pays_the_old_price_of_a_plan_stays_on_it(SubscriptionState state)
    {
        var row = Subscribed();

        Mirror(row, state, "price_of_a_mug", OldPrice);

        Assert.Equal(("pro", OldPrice, state), (row.PlanId, row.ProviderPriceId, row.State));
    }

    [Fact]
    public void Whoever_changes_to_the_new_price_is_mirrored_with_it()
    {
        var row = Subscribed();

        Mirror(row, Active, OldPrice, "price_pro");

        Assert.Equal(("pro", "price_pro", "pro-month", 29m), (row.PlanId, row.ProviderPriceId, row.PriceId, row.Amount));
    }

    [Theory]
    [InlineData("pro", "price_made_for_them", "pro")]
    [InlineData("a plan that is not sold any more", OldPrice, "a plan that is not sold any more")]
    [InlineData(null, OldPrice, null)]
    [Trait("Case", "B1")]
    public void Whoever_has_a_plan_keeps_it_at_a_price_that_nobody_knows(string? planId, string price, string? kept)
    {
        var row = Subscribed(planId);

        Mirror(row, Active, price);

        Assert.Equal(kept, row.PlanId);
    }

    [Fact]
    public void The_row_remembers_what_is_paid()
    {
        var row = Assert.Single(Mirror(null, Active, "price_pro-year")).Subscription;

        Assert.Equal(("pro-year", BillingInterval.Year, "USD", 290m, 1), (row.PriceId, row.Interval, row.Currency, row.Amount, row.Quantity));
    }

    [Fact]
    [Trait("Case", "B1")]
    public void What_is_paid_stays_known_when_the_price_leaves_the_settings()
    {
        var row = Assert.Single(Mirror(null, Active, "price_pro-year")).Subscription;

        Mirror(PlanSettings.Catalog(new PlanOptions { Id = "free" }, new PlanOptions { Id = "pro", Prices = { new() { Amount = 39 } } }), row, Active, "price_pro-year");

        Assert.Equal(("pro", "pro-year", BillingInterval.Year, 290m), (row.PlanId, row.PriceId, row.Interval, row.Amount));
    }

    [Fact]
    [Trait("Case", "B1")]
    public void What_a_price_costs_that_nobody_entered_is_not_made_up()
    {
        var row = Assert.Single(Mirror(null, Active, "price_pro")).Subscription;

        Mirror(row, Active, "price_made_for_them");

        Assert.Equal(("pro", null, "price_made_for_them"), (row.PlanId, row.PriceId, row.ProviderPriceId));
        Assert.Equal((null, null, null), (row.Interval, row.Currency, row.Amount));
    }

    [Fact]
    public void When_a_price_is_raised_those_of_before_still_pay_what_they_paid()
    {
        var row = Assert.Single(Mirror(null, Active, "price_pro")).Subscription;
        var raised = new PlanPriceOptions { Amount = 39 };
        raised.ProviderIds[FakeProvider.ProviderName] = "price_pro_2";
        raised.FormerProviderIds[FakeProvider.ProviderName] = ["price_pro"];

        Mirror(PlanSettings.Catalog(new PlanOptions { Id = "free" }, new PlanOptions { Id = "pro", Prices = { raised } }), row, Active, "price_pro");

        Assert.Equal(("pro-month", "price_pro", 29m), (row.PriceId, row.ProviderPriceId, row.Amount));
    }

    [Fact]
    public void Another_product_gets_no_row()
    {
        Assert.Empty(Mirror(null, Active, OldPrice));
    }

    [Fact]
    public void A_price_named_as_a_former_one_gives_the_plan()
    {
        var pro = WithFormerPrice();

        var row = Assert.Single(Mirror(PlanSettings.Catalog(new PlanOptions { Id = "free" }, pro), null, Active, OldPrice)).Subscription;

        Assert.Equal(("pro", OldPrice, null), (row.PlanId, row.ProviderPriceId, row.Amount));
    }

    [Fact]
    public void A_price_named_as_a_former_one_gives_the_plan_also_when_the_plan_is_not_sold_any_more()
    {
        var pro = WithFormerPrice();
        var plans = PlanSettings.Catalog(new PlanOptions { Id = "free" }, pro);

        Assert.Equal("pro", plans.FindByPrices(new FakeProvider { HasPrices = false }, [OldPrice])?.Plan.Id);
    }

    [Fact]
    [Trait("Case", "B13")]
    public void Since_when_a_payment_is_due_follows_from_the_provider_and_not_from_when_it_was_seen()
    {
        var row = Subscribed();
        row.PeriodEndsAt = DateTimeOffset.UnixEpoch;

        Mirror(row, PastDue, OldPrice);

        Assert.Equal(DateTimeOffset.UnixEpoch, row.PastDueSince);
    }

    [Fact]
    [Trait("Case", "B13")]
    public void When_the_grace_period_is_changed_its_end_is_looked_at_and_told_anew()
    {
        var row = Subscribed();
        var since = DateTimeOffset.UtcNow.AddDays(-3);
        (row.State, row.ToldState, row.PastDueSince, row.GraceLookAt) = (PastDue, PastDue, since, since.AddDays(3));
        Assert.Equal(since.AddDays(7), Assert.Single(Mirror(row, PastDue, OldPrice)).NewGraceEnd);

        row.PastDueSince = DateTimeOffset.UtcNow.AddDays(-8);
        var change = Assert.Single(Mirror(row, PastDue, OldPrice));

        Assert.Equal((PastDue, Suspended), (change.OldState, change.State));
    }

    private static PlanOptions WithFormerPrice()
    {
        var price = new PlanPriceOptions { Amount = 39 };
        price.FormerProviderIds[FakeProvider.ProviderName] = [OldPrice];
        return new PlanOptions { Id = "pro", Prices = { price } };
    }

    private static Subscription Subscribed(string? planId = "pro")
    {
        var row = PlanSettings.Subscription(Active, planId);
        row.ProviderPriceId = planId is null ? null : OldPrice;
        return row;
    }

    private static IReadOnlyList<SubscriptionChange> Mirror(Subscription? row, SubscriptionState state, params string[] prices) =>
        Mirror(PlanSettings.Three(), row, state, prices);

    private static IReadOnlyList<SubscriptionChange> Mirror(PlanCatalog plans, Subscription? row, SubscriptionState state, params string[] prices)
    {
        var customer = new BillingCustomer { WorkspaceId = Guid.CreateVersion7(), Provider = FakeProvider.ProviderName, Name = "Lab", Email = "ada@example.com" };
        var latest = FakeProvider.Subscription(row?.ProviderSubscriptionId ?? "sub_new", "cus_1", state, prices);
        var lease = new BillingLease(customer, 1);
        return new SubscriptionProjection(new BillingProviders([], [], Microsoft.Extensions.Options.Options.Create(new BillingOptions())), plans, new AccessPolicy(plans, TimeSpan.FromDays(7)), TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger<SubscriptionProjection>.Instance)
            .Apply(lease, new FakeProvider(), [latest], row is null ? [] : [row], _ => { });
    }
}
