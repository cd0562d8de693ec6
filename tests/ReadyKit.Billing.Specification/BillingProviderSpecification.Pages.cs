using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Pages;

namespace ReadyKit.Billing.Specification;

public abstract partial class BillingProviderSpecification
{
    [Fact]
    [Trait("Case", "SU-06")]
    public async Task Opening_a_page_to_buy_again_with_the_same_attempt_gives_the_same_page()
    {
        var request = await NewPageAsync();
        var page = await Provider.OpenPageAsync(request, None);

        Assert.True(page.Url.IsAbsoluteUri);
        Assert.Equal(page, await Provider.OpenPageAsync(request, None));
        Assert.NotEqual(page, await Provider.OpenPageAsync(request with { Attempt = First() }, None));
    }

    [Fact]
    [Trait("Case", "B3")]
    public async Task Another_attempt_at_the_same_opens_another_page()
    {
        var request = await NewPageAsync();
        var first = await Provider.OpenPageAsync(request, None);

        var second = await Provider.OpenPageAsync(request with { Attempt = request.Attempt with { Number = 2 } }, None);

        Assert.NotEqual(first.Id, second.Id);
    }

    [Theory]
    [InlineData(BillingPagePurpose.Manage)]
    [InlineData(BillingPagePurpose.FixPayment)]
    [InlineData(BillingPagePurpose.ConfirmChange)]
    [InlineData(BillingPagePurpose.Cancel)]
    public async Task There_is_a_page_for_every_purpose_and_for_each_customer_another(BillingPagePurpose purpose)
    {
        var pages = new List<Uri>();
        for (var customer = 0; customer < 2; customer++)
        {
            var subscription = await BuyAsync();
            var request = await NewPageAsync("pro-year") with { Purpose = purpose, CustomerId = subscription.CustomerId, SubscriptionId = subscription.Id };
            pages.Add((await Provider.OpenPageAsync(request, None)).Url);
        }

        Assert.All(pages, page => Assert.True(page.IsAbsoluteUri));
        Assert.NotEqual(pages[0], pages[1]);
    }

    [Fact]
    public async Task A_page_is_open_until_it_is_paid_and_names_what_it_led_to()
    {
        var request = await NewPageAsync();
        var page = await Provider.OpenPageAsync(request, None);
        Assert.Equal(CheckoutStatus.Open, (await Provider.ReadCheckoutAsync(page.Id, close: false, None)).Status);

        await PayAsync(page);

        var paid = await Provider.ReadCheckoutAsync(page.Id, close: false, None);
        var subscription = Assert.Single(await ListAsync(request.CustomerId));
        Assert.Equal((CheckoutStatus.Paid, request.CustomerId, subscription.Id), (paid.Status, paid.CustomerId, paid.SubscriptionId));
        Assert.Equal(CheckoutStatus.Paid, (await Provider.ReadCheckoutAsync(page.Id, close: true, None)).Status);
        Assert.Equal(CheckoutStatus.Closed, (await Provider.ReadCheckoutAsync("nothing", close: true, None)).Status);
    }

    [Fact]
    public async Task A_page_that_is_closed_cannot_be_paid_and_one_that_is_not_is_open()
    {
        var request = await NewPageAsync();
        var page = await Provider.OpenPageAsync(request, None);

        var closed = await Provider.ReadCheckoutAsync(page.Id, close: true, None);
        Assert.Equal(closed.Status, (await Provider.ReadCheckoutAsync(page.Id, close: true, None)).Status);
        await PayAsync(page);

        // A provider that cannot close a page takes the money, and says so.
        Assert.True(closed.Status is CheckoutStatus.Closed or CheckoutStatus.Open);
        Assert.Equal(closed.Status == CheckoutStatus.Open, (await ListAsync(request.CustomerId)).Any(s => s.State == SubscriptionState.Active));
    }

    [Fact]
    [Trait("Case", "B6")]
    public async Task Of_two_pages_with_one_reference_one_at_most_leads_to_a_live_subscription()
    {
        var request = await NewPageAsync();
        var first = await Provider.OpenPageAsync(request, None);
        var second = await Provider.OpenPageAsync(
            request with { Attempt = First(), Price = PriceOf("pro-year"), PriceId = PriceIdOf(PriceOf("pro-year")) }, None);

        await PayAsync(second);
        await PayAsync(first);

        Assert.Equal(request.Reference, Assert.Single(await ListAsync(request.CustomerId), s => s.State == SubscriptionState.Active).Reference);
        Assert.NotEqual(CheckoutStatus.Open, (await Provider.ReadCheckoutAsync(first.Id, close: true, None)).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Case", "SU-07")]
    public async Task A_payment_that_takes_days_is_under_way_until_it_has_come_or_failed(bool comes)
    {
        var request = await NewPageAsync();
        var page = await Provider.OpenPageAsync(request, None);
        await PayLaterAsync(page);

        Assert.Equal(CheckoutStatus.Processing, (await Provider.ReadCheckoutAsync(page.Id, close: true, None)).Status);
        Assert.All(await ListAsync(request.CustomerId), IsNotPaid);

        await SettleAsync(page, comes);

        Assert.Equal(comes ? CheckoutStatus.Paid : CheckoutStatus.Failed, (await Provider.ReadCheckoutAsync(page.Id, close: false, None)).Status);
        Assert.Equal(comes ? 1 : 0, (await ListAsync(request.CustomerId)).Count(s => s.State == SubscriptionState.Active));
    }

    /// <summary>Some providers call it active while the first payment is under way.</summary>
    private static void IsNotPaid(ProviderSubscription subscription) => Assert.True(
        subscription.State == SubscriptionState.Pending
        || subscription is { State: SubscriptionState.Active, Payment: SubscriptionPayment.Processing });
}
