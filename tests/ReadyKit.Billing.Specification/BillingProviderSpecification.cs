using Microsoft.AspNetCore.Http;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Specification;

/// <summary>
/// What billing relies on, for every provider alike. A thin class per provider says how its world is moved: how a page is paid, what its
/// webhooks look like.
/// </summary>
public abstract class BillingProviderSpecification
{
    private static readonly CancellationToken _none = CancellationToken.None;

    /// <summary>A plan that costs 29 dollars a month.</summary>
    protected static Plan Pro { get; } = new()
    {
        Id = "pro",
        Name = "Pro",
        Rank = 1,
        Prices = [new() { Id = "pro-month", PlanId = "pro", Interval = BillingInterval.Month, Currency = "USD", Amount = 29 }],
    };

    protected abstract IBillingProvider Provider { get; }

    /// <summary>The provider's price of <see cref="Pro"/>.</summary>
    protected abstract string PriceId { get; }

    /// <summary>Pays on an open page, as a person would.</summary>
    protected abstract Task PayAsync(ProviderCheckout checkout);

    /// <summary>Pays on an open page with a method whose money takes days.</summary>
    protected abstract Task PayLaterAsync(ProviderCheckout checkout);

    /// <summary>Lets the money of <see cref="PayLaterAsync"/> come, or fail to.</summary>
    protected abstract Task SettleAsync(ProviderCheckout checkout, bool comes);

    /// <summary>A webhook about a customer as the provider would send it.</summary>
    /// <param name="eventId">The event's id.</param>
    /// <param name="customerId">The customer's id.</param>
    /// <param name="age">How long ago it was signed.</param>
    protected abstract Task<WebhookRequest> CreateWebhookAsync(string eventId, string customerId, TimeSpan age);

    [Fact]
    public void The_name_can_stand_in_a_path() => Assert.Matches("^[a-z][a-z0-9-]*$", Provider.Name);

    [Fact]
    public async Task Creating_a_customer_again_with_the_same_key_gives_the_same_customer()
    {
        var customer = NewCustomer();

        Assert.Equal(await Provider.CreateCustomerAsync(customer, _none), await Provider.CreateCustomerAsync(customer, _none));
        Assert.NotEqual(await Provider.CreateCustomerAsync(customer, _none), await Provider.CreateCustomerAsync(NewCustomer(), _none));
    }

    [Fact]
    [Trait("Case", "SU-06")]
    public async Task Opening_a_checkout_again_with_the_same_key_gives_the_same_page()
    {
        var request = await NewCheckoutAsync();

        Assert.Equal(await Provider.CreateCheckoutAsync(request, _none), await Provider.CreateCheckoutAsync(request, _none));
        Assert.NotEqual(
            await Provider.CreateCheckoutAsync(request, _none),
            await Provider.CreateCheckoutAsync(request with { Attempt = First() }, _none));
    }

    [Fact]
    public async Task A_customer_who_is_unknown_or_new_has_no_subscriptions()
    {
        var customerId = await Provider.CreateCustomerAsync(NewCustomer(), _none);

        var customer = await Provider.ReadCustomerAsync(customerId, _none);
        Assert.Equal(CustomerStatus.Present, customer.Status);
        Assert.NotEmpty(customer.Environment.Account);
        Assert.Empty(customer.Subscriptions);
        var nobody = await Provider.ReadCustomerAsync("nobody", _none);
        Assert.NotEqual(CustomerStatus.Present, nobody.Status);
        Assert.Empty(nobody.Subscriptions);
        Assert.Null(await Provider.ReadSubscriptionAsync("nothing", _none));
    }

    [Fact]
    public async Task A_paid_checkout_gives_one_active_subscription_to_the_price()
    {
        var request = await NewCheckoutAsync();
        await PayAsync(await Provider.CreateCheckoutAsync(request, _none));

        var subscription = Assert.Single(await ListAsync(request.CustomerId));

        Assert.Equal(SubscriptionState.Active, subscription.State);
        Assert.Contains(PriceId, subscription.PriceIds);
        Assert.Null(subscription.CancelsAt);
        Assert.True(subscription.PeriodEndsAt > subscription.StartedAt);
    }

    [Fact]
    public async Task A_closed_checkout_cannot_be_paid()
    {
        var request = await NewCheckoutAsync();
        var checkout = await Provider.CreateCheckoutAsync(request, _none);
        var isClosed = await Provider.CloseCheckoutAsync(checkout.Id, _none);
        Assert.Equal(isClosed, await Provider.CloseCheckoutAsync(checkout.Id, _none));
        await Provider.CloseCheckoutAsync("nothing", _none);

        await PayAsync(checkout);

        // A provider that cannot close a page takes the money, and says so by the answer.
        var subscriptions = await ListAsync(request.CustomerId);
        Assert.Equal(!isClosed, subscriptions.Any(s => s.State == SubscriptionState.Active));
    }

    [Fact]
    public async Task A_checkout_is_open_until_it_is_paid_or_closed()
    {
        var paid = await Provider.CreateCheckoutAsync(await NewCheckoutAsync(), _none);
        var closed = await Provider.CreateCheckoutAsync(await NewCheckoutAsync(), _none);
        Assert.Equal(CheckoutStatus.Open, await Provider.GetCheckoutStatusAsync(paid.Id, _none));
        Assert.Equal(CheckoutStatus.Open, await Provider.GetCheckoutStatusAsync(closed.Id, _none));

        await PayAsync(paid);
        var isClosed = await Provider.CloseCheckoutAsync(closed.Id, _none);

        Assert.Equal(CheckoutStatus.Closed, await Provider.GetCheckoutStatusAsync(paid.Id, _none));
        Assert.Equal(isClosed ? CheckoutStatus.Closed : CheckoutStatus.Open, await Provider.GetCheckoutStatusAsync(closed.Id, _none));
        Assert.Equal(CheckoutStatus.Closed, await Provider.GetCheckoutStatusAsync("nothing", _none));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Case", "SU-07")]
    public async Task A_payment_that_takes_days_is_under_way_until_it_has_come_or_failed(bool comes)
    {
        var request = await NewCheckoutAsync();
        var checkout = await Provider.CreateCheckoutAsync(request, _none);
        await PayLaterAsync(checkout);

        Assert.True(await Provider.CloseCheckoutAsync(checkout.Id, _none));
        Assert.Equal(CheckoutStatus.Processing, await Provider.GetCheckoutStatusAsync(checkout.Id, _none));
        Assert.All(await ListAsync(request.CustomerId), s => Assert.Equal(SubscriptionState.Pending, s.State));

        await SettleAsync(checkout, comes);

        Assert.Equal(CheckoutStatus.Closed, await Provider.GetCheckoutStatusAsync(checkout.Id, _none));
        Assert.Equal(
            comes ? 1 : 0, (await ListAsync(request.CustomerId)).Count(s => s.State == SubscriptionState.Active));
    }

    [Fact]
    public async Task Cancelling_ends_a_subscription_however_often_it_is_done()
    {
        var request = await NewCheckoutAsync();
        await PayAsync(await Provider.CreateCheckoutAsync(request, _none));
        var subscription = Assert.Single(await ListAsync(request.CustomerId));

        await Provider.CancelSubscriptionAsync(subscription.Id, _none);
        await Provider.CancelSubscriptionAsync(subscription.Id, _none);
        await Provider.CancelSubscriptionAsync("nothing", _none);

        Assert.DoesNotContain(
            await ListAsync(request.CustomerId), s => s.State != SubscriptionState.Ended);
    }

    [Fact]
    [Trait("Case", "B12")]
    public async Task Cancelling_ends_a_subscription_also_while_its_payment_is_under_way()
    {
        var request = await NewCheckoutAsync();
        var checkout = await Provider.CreateCheckoutAsync(request, _none);
        await PayLaterAsync(checkout);
        var waiting = Assert.Single(await ListAsync(request.CustomerId));

        await Provider.CancelSubscriptionAsync(waiting.Id, _none);

        Assert.Equal(SubscriptionState.Ended, (await Provider.ReadSubscriptionAsync(waiting.Id, _none))?.State);
        Assert.Equal(CheckoutStatus.Closed, await Provider.GetCheckoutStatusAsync(checkout.Id, _none));
    }

    [Fact]
    [Trait("Case", "B3")]
    public async Task Another_attempt_at_the_same_opens_another_page()
    {
        var request = await NewCheckoutAsync();
        var first = await Provider.CreateCheckoutAsync(request, _none);

        var second = await Provider.CreateCheckoutAsync(request with { Attempt = request.Attempt with { Number = 2 } }, _none);

        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task The_portal_is_an_absolute_address_that_differs_by_customer()
    {
        var back = new Uri("https://localhost/w/lab/billing");
        var one = await Provider.CreatePortalAsync(new PortalRequest(await Provider.CreateCustomerAsync(NewCustomer(), _none), back), _none);
        var other = await Provider.CreatePortalAsync(new PortalRequest(await Provider.CreateCustomerAsync(NewCustomer(), _none), back), _none);

        Assert.True(one.IsAbsoluteUri);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public async Task A_customer_who_is_unknown_is_told_from_a_failure()
    {
        var request = await NewCheckoutAsync() with { CustomerId = "nobody" };

        var selling = await Assert.ThrowsAsync<BillingProviderException>(() => Provider.CreateCheckoutAsync(request, _none));
        var managing = await Assert.ThrowsAsync<BillingProviderException>(
            () => Provider.CreatePortalAsync(new PortalRequest("nobody", request.CancelUrl), _none));

        Assert.Equal(BillingFailure.CustomerGone, selling.Failure);
        Assert.Equal(BillingFailure.CustomerGone, managing.Failure);
    }

    [Fact]
    [Trait("Case", "WH-01")]
    public async Task A_genuine_webhook_names_event_and_customer()
    {
        var reading = await Provider.ReadWebhookAsync(await CreateWebhookAsync("evt_1", "cus_1", TimeSpan.Zero), _none);

        Assert.Equal(("evt_1", "cus_1"), (reading.Signal!.EventId, reading.Signal.CustomerId));
    }

    [Fact]
    [Trait("Case", "WH-01")]
    public async Task A_webhook_that_was_changed_has_no_headers_or_makes_no_sense_is_refused()
    {
        var genuine = await CreateWebhookAsync("evt_1", "cus_1", TimeSpan.Zero);
        var changed = genuine.Body.ToArray();
        changed[^1] ^= 1;
        WebhookRequest[] wrong =
        [
            genuine with { Body = changed },
            genuine with { Body = Array.Empty<byte>() },
            genuine with { Body = new byte[] { 0xff, 0x00, 0x7b } },
            genuine with { Headers = new HeaderDictionary() },
        ];

        foreach (var request in wrong)
        {
            var reading = await Provider.ReadWebhookAsync(request, _none);
            Assert.Null(reading.Signal);
            Assert.NotEqual(WebhookRejection.None, reading.Refusal);
        }
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    [Trait("Case", "WH-04")]
    public async Task A_webhook_from_another_time_is_refused(int seconds)
    {
        var reading = await Provider.ReadWebhookAsync(await CreateWebhookAsync("evt_1", "cus_1", TimeSpan.FromSeconds(seconds)), _none);

        Assert.Equal(WebhookRejection.BadSignature, reading.Refusal);
    }

    private static NewBillingCustomer NewCustomer() => new(First(), Guid.CreateVersion7(), "Lab", "ada@example.com");

    private static Attempt First() => new() { Key = Guid.CreateVersion7().ToString("N"), Number = 1 };

    private async Task<IReadOnlyList<ProviderSubscription>> ListAsync(string customerId) =>
        (await Provider.ReadCustomerAsync(customerId, _none)).Subscriptions;

    private async Task<CheckoutRequest> NewCheckoutAsync() => new(
        First(),
        await Provider.CreateCustomerAsync(NewCustomer(), _none),
        Pro,
        PriceId,
        new Uri("https://localhost/billing/success?checkout=1"),
        new Uri("https://localhost/w/lab/upgrade"))
    {
        Price = Pro.Prices[0],
    };
}
