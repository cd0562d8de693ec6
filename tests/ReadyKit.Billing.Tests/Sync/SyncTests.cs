using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Internal.Events;
using ReadyKit.Billing.Internal.Notices;
using ReadyKit.Data;
using static ReadyKit.Billing.SubscriptionState;

namespace ReadyKit.Billing.Tests.Sync;

public sealed class SyncTests(FakeBillingHost host) : IClassFixture<FakeBillingHost>, IDisposable
{
    [Fact]
    [Trait("Case", "WH-06")]
    [Trait("Case", "WH-23")]
    public async Task While_the_provider_is_down_events_are_taken_and_worked_off_later()
    {
        var ada = await host.RegisterCustomerAsync();
        host.Set(ada, Active);
        host.Provider.IsDown = true;

        Assert.Equal(HttpStatusCode.OK, await host.AnnounceAsync(ada));
        await Task.Delay(300);
        Assert.Equal(("free", "none"), await ada.ReadAsync());
        host.Provider.IsDown = false;

        await ada.WaitForAsync("pro", "active");
    }

    [Fact]
    [Trait("Case", "WH-24")]
    public async Task A_slow_provider_does_not_keep_the_webhook_waiting()
    {
        var ada = await host.RegisterCustomerAsync();
        host.Set(ada, Active);
        var slow = new TaskCompletionSource();
        host.Provider.AfterReading = token => slow.Task.WaitAsync(token);
        var watch = Stopwatch.StartNew();

        Assert.Equal(HttpStatusCode.OK, await host.AnnounceAsync(ada));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        slow.SetResult();
        await ada.WaitForAsync("pro", "active");
    }

    [Fact]
    [Trait("Case", "MI-05")]
    public async Task Whoever_outlived_the_lease_writes_nothing()
    {
        var ada = await host.RegisterCustomerAsync();
        var read = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        host.Provider.AfterReading = token =>
        {
            read.TrySetResult();
            return goOn.Task.WaitAsync(token);
        };
        var late = host.SyncAsync(ada);
        await read.Task;
        Assert.False(await host.SyncAsync(ada));

        await host.ChangeLeaseAsync(ada, isLeased: false);
        host.Set(ada, Active);
        host.Provider.AfterReading = _ => Task.CompletedTask;
        Assert.True(await host.SyncAsync(ada));
        goOn.SetResult();

        Assert.False(await late);
        Assert.Equal(("pro", "active"), await ada.ReadAsync());
    }

    [Fact]
    [Trait("Case", "WH-08")]
    public async Task The_same_state_however_often_it_is_mirrored_is_told_once()
    {
        var ada = await host.RegisterCustomerAsync();
        host.Set(ada, Active);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => host.AnnounceAsync(ada)).Concat(
            Enumerable.Range(0, 3).Select(async _ => await host.SyncAsync(ada) ? HttpStatusCode.OK : HttpStatusCode.Locked)));
        await ada.WaitForAsync("pro", "active");
        await Eventually.TrueAsync(() => AllEventsAsync(ada, BillingEventState.Done), "no events are left");

        Assert.Equal(1, await host.CountActivitiesAsync(ada, BillingNotices.Started));
        Assert.Single(await host.ReadMailsAsync(ada.Email), mail => mail.Subject == "You are on Pro now");
    }

    [Fact]
    [Trait("Case", "WH-21")]
    public async Task Another_product_of_the_same_account_changes_nothing()
    {
        var ada = await host.RegisterCustomerAsync();
        host.Set(ada, Active, price: "price_of_a_mug");

        Assert.True(await host.SyncAsync(ada));

        Assert.Equal(("free", "none"), await ada.ReadAsync());
        Assert.DoesNotContain(await host.ReadMailsAsync(ada.Email), mail => mail.Subject.Contains("Pro", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Case", "WH-34")]
    public async Task A_subscription_that_the_provider_has_no_more_is_over()
    {
        var ada = await host.RegisterCustomerAsync();
        host.Set(ada, Active);
        await host.SyncAsync(ada);
        Assert.Equal(("pro", "active"), await ada.ReadAsync());

        host.Provider.Subscriptions.Clear();
        await host.SyncAsync(ada);

        Assert.Equal(("free", "ended"), await ada.ReadAsync());
    }

    [Fact]
    [Trait("Case", "SU-05")]
    public async Task Two_live_subscriptions_raise_an_alarm_once()
    {
        var ada = await host.RegisterCustomerAsync();
        host.Set(ada, Active);
        host.Set(ada, Active, "2");

        await host.SyncAsync(ada);
        await host.SyncAsync(ada);

        Assert.Equal(1, await host.CountActivitiesAsync(ada, "billing.several_subscriptions"));
    }

    [Fact]
    [Trait("Case", "WH-12")]
    public async Task A_parked_event_counts_when_its_customer_is_linked()
    {
        var ada = await Subscriber.RegisterAsync(host);
        host.Set(ada, Active);
        Assert.Equal(HttpStatusCode.OK, await host.AnnounceAsync(ada));
        await Eventually.TrueAsync(() => AllEventsAsync(ada, BillingEventState.Parked), "the event is parked");
        Assert.Equal(("free", "none"), await ada.ReadAsync());

        await ada.StartCheckoutAsync();

        await ada.WaitForAsync("pro", "active");
    }

    [Fact]
    [Trait("Case", "SU-16")]
    public async Task While_the_provider_is_down_the_upgrade_page_says_so()
    {
        var ada = await Subscriber.RegisterAsync(host);
        host.Provider.IsDown = true;

        var page = await ada.StartCheckoutAsync();

        Assert.Equal(($"/w/{ada.Slug}/upgrade", HttpStatusCode.ServiceUnavailable), (page.Path, page.Status));
        Assert.Contains("cannot be reached", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Case", "SU-16")]
    public async Task While_the_provider_does_not_answer_the_upgrade_page_says_so_within_five_seconds()
    {
        var ada = await host.RegisterCustomerAsync();
        host.Provider.AfterReading = token => Task.Delay(Timeout.InfiniteTimeSpan, token);
        var watch = Stopwatch.StartNew();

        var page = await ada.StartCheckoutAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.InRange(new BillingOptions().ProviderTimeout, TimeSpan.Zero, TimeSpan.FromSeconds(4));
    }

    [Fact]
    [Trait("Case", "SU-06")]
    public async Task Ten_clicks_at_once_open_one_page()
    {
        var ada = await Subscriber.RegisterAsync(host);
        var before = host.Provider.Checkouts.Count;

        var pages = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ada.StartCheckoutAsync()));

        Assert.Single(pages.Select(p => p.Path).Distinct());
        Assert.Equal(before + 1, host.Provider.Checkouts.Count);
    }

    public void Dispose()
    {
        host.Provider.IsDown = false;
        host.Provider.AfterReading = _ => Task.CompletedTask;
    }

    private Task<bool> AllEventsAsync(Subscriber person, BillingEventState state) => host.WithServicesAsync(services =>
        services.GetRequiredService<ReadyKitDbContext>().Set<BillingEvent>()
            .Where(e => e.ProviderCustomerId == FakeBillingHost.CustomerOf(person)).AllAsync(e => e.State == state));
}
