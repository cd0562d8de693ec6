using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Pages;

namespace ReadyKit.Billing.Specification;

public abstract partial class BillingProviderSpecification
{
    [Fact]
    public async Task A_page_that_is_paid_gives_one_active_subscription_that_tells_everything()
    {
        var request = await NewPageAsync();
        await PayAsync(await Provider.OpenPageAsync(request, None));

        var subscription = Assert.Single(await ListAsync(request.CustomerId));

        Assert.Equal((SubscriptionState.Active, SubscriptionPayment.Settled), (subscription.State, subscription.Payment));
        Assert.Equal((request.CustomerId, request.Reference, "USD"), (subscription.CustomerId, subscription.Reference, subscription.Currency));
        Assert.Equal((null, null, null), (subscription.CancelsAt, subscription.EndedAt, subscription.NextChange));
        var item = Assert.Single(subscription.Items);
        Assert.Equal((PriceIdOf(PriceOf("pro-month")), 1, false), (item.PriceId, item.Quantity, item.IsMetered));
        Assert.True(item.PeriodEndsAt > subscription.StartedAt);
        Assert.Equivalent(subscription, await ReadAsync(subscription));
    }

    [Fact]
    public async Task A_price_for_each_seat_is_paid_for_all()
    {
        var subscription = await BuyAsync("pro-seats", quantity: 3);

        Assert.Equal(3, Assert.Single(subscription.Items).Quantity);
    }

    [Fact]
    public async Task A_trial_ends_when_it_was_said_to()
    {
        var request = await NewPageAsync() with { Trial = new TrialTerms { Days = 14 } };
        await PayAsync(await Provider.OpenPageAsync(request, None));

        var subscription = Assert.Single(await ListAsync(request.CustomerId));

        Assert.Equal(SubscriptionState.Trialing, subscription.State);
        Assert.Equal(14, Math.Round((subscription.TrialEndsAt - subscription.StartedAt)!.Value.TotalDays));
    }
}
