using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Orders;
using ReadyKit.Billing.Providers.Pages;

namespace ReadyKit.Billing.Specification;

public abstract partial class BillingProviderSpecification
{
    [Fact]
    public async Task Cancelling_ends_a_subscription_however_often_it_is_done()
    {
        var subscription = await BuyAsync();
        var cancel = OrderOf(OrderKind.Cancel, subscription);

        var outcome = await Provider.OrderAsync(cancel, None);
        await Provider.OrderAsync(cancel with { Attempt = First() }, None);

        Assert.Equal((OrderStatus.Done, SubscriptionState.Ended), (outcome.Status, outcome.Subscription.State));
        Assert.NotNull((await ReadAsync(subscription)).EndedAt);
    }

    [Fact]
    [Trait("Case", "B12")]
    public async Task Cancelling_ends_a_subscription_also_while_its_payment_is_under_way()
    {
        var request = await NewPageAsync();
        var page = await Provider.OpenPageAsync(request, None);
        await PayLaterAsync(page);
        var waiting = Assert.Single(await ListAsync(request.CustomerId));

        await Provider.OrderAsync(OrderOf(OrderKind.Cancel, waiting), None);

        Assert.Equal(SubscriptionState.Ended, (await ReadAsync(waiting)).State);
        Assert.True((await Provider.ReadCheckoutAsync(page.Id, close: false, None)).Status is CheckoutStatus.Failed or CheckoutStatus.Closed);
    }

    [Fact]
    public async Task An_end_is_scheduled_and_taken_back()
    {
        var subscription = await BuyAsync();

        var outcome = await Provider.OrderAsync(OrderOf(OrderKind.Cancel, subscription) with { When = OrderTime.AtPeriodEnd }, None);
        Assert.Equal(OrderStatus.Scheduled, outcome.Status);
        Assert.Equal((SubscriptionState.Active, subscription.Items[0].PeriodEndsAt), (outcome.Subscription.State, outcome.Subscription.CancelsAt));

        await Provider.OrderAsync(OrderOf(OrderKind.Resume, subscription), None);
        Assert.Null((await ReadAsync(subscription)).CancelsAt);
    }

    [Fact]
    public async Task A_pause_lasts_until_it_is_ended()
    {
        var subscription = await BuyAsync();

        await Provider.OrderAsync(OrderOf(OrderKind.Pause, subscription), None);
        Assert.Equal(SubscriptionState.Paused, (await ReadAsync(subscription)).State);

        await Provider.OrderAsync(OrderOf(OrderKind.Resume, subscription), None);
        Assert.Equal(SubscriptionState.Active, (await ReadAsync(subscription)).State);
    }

    [Fact]
    public async Task A_preview_tells_what_a_change_costs_and_changes_nothing()
    {
        var subscription = await BuyAsync();
        var order = OrderOf(OrderKind.ChangePrice, subscription, "pro-year") with { IsPreview = true, Proration = OrderProration.Now };

        var outcome = await Provider.OrderAsync(order, None);

        Assert.Equal((OrderStatus.Previewed, "USD", 290m), (outcome.Status, outcome.Currency, outcome.AmountPerPeriod));
        Assert.True(outcome.AmountDue > 0);
        Assert.Equivalent(subscription, await ReadAsync(subscription));
    }

    [Fact]
    public async Task A_change_of_price_at_once_is_there_at_once()
    {
        var subscription = await BuyAsync();

        var outcome = await Provider.OrderAsync(
            OrderOf(OrderKind.ChangePrice, subscription, "pro-year") with { OnlyOncePaid = true, Proration = OrderProration.Now }, None);

        Assert.Equal(OrderStatus.Done, outcome.Status);
        Assert.Equal(PriceIdOf(PriceOf("pro-year")), Assert.Single((await ReadAsync(subscription)).Items).PriceId);
    }

    [Fact]
    public async Task A_number_of_seats_is_absolute_and_keeps_a_change_that_is_scheduled()
    {
        var subscription = await BuyAsync("pro-seats", quantity: 2);
        var change = OrderOf(OrderKind.ChangePrice, subscription, "pro-year") with { When = OrderTime.AtPeriodEnd, Quantity = 2 };
        Assert.Equal(OrderStatus.Scheduled, (await Provider.OrderAsync(change, None)).Status);

        for (var again = 0; again < 2; again++)
        {
            await Provider.OrderAsync(OrderOf(OrderKind.ChangeQuantity, subscription) with { Quantity = 5 }, None);
        }

        var latest = await ReadAsync(subscription);
        Assert.Equal((PriceIdOf(PriceOf("pro-seats")), 5), (latest.Items[0].PriceId, latest.Items[0].Quantity));
        Assert.Equal(PriceIdOf(PriceOf("pro-year")), latest.NextChange?.PriceId);
    }

    [Fact]
    public async Task A_version_rises_with_every_change_and_an_order_for_an_older_one_does_nothing()
    {
        var subscription = await BuyAsync();
        await Provider.OrderAsync(OrderOf(OrderKind.Cancel, subscription) with { When = OrderTime.AtPeriodEnd }, None);
        var latest = await ReadAsync(subscription);

        var outcome = await Provider.OrderAsync(OrderOf(OrderKind.Cancel, subscription) with { ExpectedVersion = latest.Version - 1 }, None);

        // A provider that counts no versions cannot tell, and carries it out.
        Assert.True(latest.Version is null || latest.Version > subscription.Version);
        Assert.Equal(latest.Version is null ? OrderStatus.Done : OrderStatus.Outdated, outcome.Status);
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused()
    {
        var subscription = await BuyAsync();
        await Provider.OrderAsync(OrderOf(OrderKind.Cancel, subscription), None);

        var over = await Assert.ThrowsAsync<BillingProviderException>(() => Provider.OrderAsync(OrderOf(OrderKind.Resume, subscription), None));
        var unknown = await Assert.ThrowsAsync<BillingProviderException>(
            () => Provider.OrderAsync(OrderOf(OrderKind.Cancel, subscription) with { SubscriptionId = "nothing" }, None));

        Assert.Equal((BillingFailure.Refused, BillingFailure.Refused), (over.Failure, unknown.Failure));
    }
}
