using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Development.Internal;
using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Pages;
using ReadyKit.Billing.Tests.Plans;
using ReadyKit.Data;
using static ReadyKit.Billing.SubscriptionState;

namespace ReadyKit.Billing.Tests.Checkout;

/// <summary>A workspace pays once, whatever happens between two presses of the button.</summary>
[Trait("Case", "SU-05")]
public sealed class PurchaseTests(FakeBillingHost host) : IClassFixture<FakeBillingHost>, IDisposable
{
    [Fact]
    public async Task Whoever_paid_while_another_was_looking_comes_to_no_second_page()
    {
        var ada = await host.RegisterCustomerAsync();
        var looked = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        host.Provider.AfterReading = token =>
        {
            looked.TrySetResult();
            return goOn.Task.WaitAsync(token);
        };
        var early = host.SyncAsync(ada);
        await looked.Task;
        host.Set(ada, Active);

        var buying = ada.StartCheckoutAsync("business-month");
        await Task.Delay(500);
        goOn.SetResult();

        AssertIsSubscribed(ada, await buying);
        Assert.True(await early);
    }

    [Fact]
    public async Task While_nobody_can_look_no_second_page_is_opened()
    {
        var ada = await host.RegisterCustomerAsync();
        var pages = host.Provider.Checkouts.Count;
        var looks = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        host.Provider.AfterReading = token =>
        {
            looks.TrySetResult();
            return goOn.Task.WaitAsync(token);
        };
        var looking = host.SyncAsync(ada);
        await looks.Task;

        var page = await ada.StartCheckoutAsync("business-month");

        goOn.SetResult();
        Assert.True(await looking);
        Assert.Contains("cannot be reached", page.Html, StringComparison.Ordinal);
        Assert.Equal(pages, host.Provider.Checkouts.Count);
    }

    [Fact]
    public async Task A_page_that_is_paid_a_moment_before_it_is_closed_is_the_last_one()
    {
        var ada = await host.RegisterCustomerAsync();
        var pages = host.Provider.Checkouts.Count;
        host.Provider.BeforeClosing = () => host.Set(ada, Active);

        AssertIsSubscribed(ada, await ada.StartCheckoutAsync("business-month"));

        Assert.Equal(pages, host.Provider.Checkouts.Count);
        Assert.Equal(("pro", "active"), await ada.ReadAsync());
    }

    [Fact]
    public async Task The_page_of_a_plan_that_is_not_sold_any_more_is_closed()
    {
        var ada = await host.RegisterCustomerAsync();
        var old = (await host.ReadCheckoutAsync(ada)).ProviderCheckoutId!;
        await host.ChangeCheckoutAsync(ada, set => set.SetProperty(c => c.PlanId, "gone"));

        var page = await ada.StartCheckoutAsync();

        Assert.Contains(old, host.Provider.Closed);
        Assert.Equal($"/fake/{(await host.ReadCheckoutAsync(ada)).ProviderCheckoutId}", page.Path);
        Assert.DoesNotContain(old, page.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_at_another_provider_is_closed_there()
    {
        var ada = await host.RegisterCustomerAsync();
        var other = host.Services.GetServices<IBillingProvider>().OfType<DevelopmentBillingProvider>().Single();
        var attempt = new Attempt { Key = "key", Number = 1 };
        var back = new Uri("https://localhost/");
        var plan = PlanSettings.Three().Find("pro")!;
        var old = await other.OpenPageAsync(
            new BillingPageRequest
            {
                Purpose = BillingPagePurpose.Buy,
                Attempt = attempt,
                CustomerId = await other.SaveCustomerAsync(
                    new CustomerDetails { Attempt = attempt, WorkspaceId = ada.WorkspaceId, Name = "Lab", Email = ada.Email }, CancellationToken.None),
                ReturnUrl = back,
                CancelUrl = back,
                Plan = plan,
                Price = plan.Prices[0],
                PriceId = "price_pro",
            },
            CancellationToken.None);
        await host.ChangeCheckoutAsync(
            ada, set => set.SetProperty(c => c.Provider, other.Name).SetProperty(c => c.ProviderCheckoutId, old.Id).SetProperty(c => c.Url, "https://localhost/"));

        await ada.StartCheckoutAsync();

        var ledger = host.Services.GetRequiredService<DevelopmentStore>();
        Assert.True(await ledger.ReadAsync(l => l.Checkouts.Single(c => c.Id == old.Id).IsClosed, CancellationToken.None));
        Assert.Equal(FakeProvider.ProviderName, (await host.ReadCheckoutAsync(ada)).Provider);
    }

    [Fact]
    public async Task A_page_whose_place_was_taken_before_anybody_saw_it_is_closed()
    {
        var ada = await Subscriber.RegisterAsync(host);
        var asked = new TaskCompletionSource<string>();
        var goOn = new TaskCompletionSource();
        host.Provider.BeforeOpening = key => asked.TrySetResult(key) ? goOn.Task : Task.CompletedTask;

        var slow = ada.StartCheckoutAsync();
        var unseen = await asked.Task;
        var fast = await ada.StartCheckoutAsync("business-month");
        goOn.SetResult();
        var last = await slow;

        var open = (await host.ReadCheckoutAsync(ada)).ProviderCheckoutId;
        Assert.Equal($"/fake/{open}", last.Path);
        Assert.DoesNotContain(open, host.Provider.Closed);
        Assert.Contains(host.Provider.Checkouts[unseen].Id, host.Provider.Closed);
        Assert.Contains(fast.Path["/fake/".Length..], host.Provider.Closed);
    }

    [Theory]
    [InlineData("pro-month")]
    [InlineData("pro-year")]
    [InlineData("business-month")]
    [Trait("Case", "SU-07")]
    public async Task While_a_payment_is_under_way_no_second_page_is_opened(string price)
    {
        var ada = await host.RegisterCustomerAsync();
        host.Provider.Processing.Add((await host.ReadCheckoutAsync(ada)).ProviderCheckoutId!);
        host.Set(ada, Pending);
        await host.SyncAsync(ada);
        var pages = host.Provider.Checkouts.Count;

        var page = await ada.StartCheckoutAsync(price);

        Assert.Equal(($"/w/{ada.Slug}/upgrade", HttpStatusCode.Conflict), (page.Path, page.Status));
        Assert.Contains("Your payment is being confirmed", page.Html, StringComparison.Ordinal);
        Assert.Equal(pages, host.Provider.Checkouts.Count);
    }

    [Fact]
    public async Task What_was_taken_up_again_at_the_provider_is_not_sold_again_before_anybody_has_told()
    {
        var ada = await host.RegisterCustomerAsync();
        host.Set(ada, Active);
        await host.SyncAsync(ada);
        host.Set(ada, Ended);
        await host.SyncAsync(ada);
        Assert.Equal(("free", "ended"), await ada.ReadAsync());
        var pages = host.Provider.Checkouts.Count;
        host.Set(ada, Active);

        AssertIsSubscribed(ada, await ada.StartCheckoutAsync());

        Assert.Equal(pages, host.Provider.Checkouts.Count);
    }

    [Fact]
    public async Task The_page_that_is_open_is_closed_when_a_subscription_comes_from_elsewhere()
    {
        var ada = await host.RegisterCustomerAsync();
        var page = (await host.ReadCheckoutAsync(ada)).ProviderCheckoutId!;
        host.Set(ada, Active, "from elsewhere");

        await host.SyncAsync(ada);

        await Eventually.TrueAsync(() => host.Provider.Closed.Contains(page), "the page is closed");
    }

    [Fact]
    [Trait("Case", "B6")]
    public async Task A_page_that_cannot_be_closed_and_the_one_after_it_lead_to_one_subscription()
    {
        var ada = await host.RegisterCustomerAsync();
        var first = (await host.ReadCheckoutAsync(ada)).ProviderCheckoutId!;
        host.Provider.CannotClose = true;

        var page = await ada.StartCheckoutAsync("business-month");
        var second = (await host.ReadCheckoutAsync(ada)).ProviderCheckoutId!;
        host.Provider.Pay(second);
        host.Provider.Pay(first);
        await host.SyncAsync(ada);

        Assert.Equal($"/fake/{second}", page.Path);
        Assert.NotEqual(first, second);
        Assert.Equal(("business", "active"), await ada.ReadAsync());
        Assert.Single(await host.ReadSubscriptionsAsync(ada));
        Assert.Equal(0, await host.CountActivitiesAsync(ada, "billing.several_subscriptions"));
    }

    [Fact]
    [Trait("Case", "B6")]
    public async Task After_a_subscription_is_over_another_can_be_bought()
    {
        var ada = await host.RegisterCustomerAsync();
        var first = (await host.ReadCheckoutAsync(ada)).ProviderCheckoutId!;
        host.Provider.Pay(first);
        await host.SyncAsync(ada);
        var customer = FakeBillingHost.CustomerOf(ada);
        host.Provider.Subscriptions[customer] = [host.Provider.Subscriptions[customer].Single() with { State = Ended }];
        await host.SyncAsync(ada);

        await ada.StartCheckoutAsync();
        host.Provider.Pay((await host.ReadCheckoutAsync(ada)).ProviderCheckoutId!);
        await host.SyncAsync(ada);

        Assert.Equal(("pro", "active"), await ada.ReadAsync());
    }

    [Fact]
    public async Task Whoever_was_slower_to_create_the_customer_sells_to_the_one_that_is_stored()
    {
        var ada = await Subscriber.RegisterAsync(host);
        host.Provider.BeforeSaving = customer => host.WithServicesAsync(services =>
            services.GetRequiredService<ReadyKitDbContext>().Set<BillingCustomer>().Where(c => c.WorkspaceId == customer.WorkspaceId)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.ProviderCustomerId, "cus_faster")));

        await ada.StartCheckoutAsync();

        Assert.Contains("cus_faster", host.Provider.Buyers);
        Assert.DoesNotContain(FakeBillingHost.CustomerOf(ada), host.Provider.Buyers);
    }

    public void Dispose()
    {
        host.Provider.CannotClose = false;
        host.Provider.BeforeSaving = _ => Task.CompletedTask;
        host.Provider.AfterReading = _ => Task.CompletedTask;
        host.Provider.BeforeClosing = () => { };
        host.Provider.BeforeOpening = _ => Task.CompletedTask;
    }

    private static void AssertIsSubscribed(Subscriber person, WebPage page) => Assert.Equal($"/w/{person.Slug}/billing", page.Path);
}
