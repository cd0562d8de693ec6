using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Internal;
using ReadyKit.Billing.Internal.Notices;
using static ReadyKit.Billing.SubscriptionState;

namespace ReadyKit.Billing.Tests.Checkout;

/// <summary>What a person reads who comes back from paying.</summary>
[Trait("Case", "SU-01")]
public sealed class ReturnTests(FakeBillingHost host) : IClassFixture<FakeBillingHost>, IDisposable
{
    private const string Confirming = "Your payment is being confirmed";

    [Fact]
    public async Task Whoever_has_paid_while_the_provider_is_down_reads_that_it_is_being_confirmed()
    {
        var ada = await host.RegisterCustomerAsync();
        var success = await FindSuccessAsync(ada);
        host.Set(ada, Active);
        host.Provider.IsDown = true;

        AssertIsConfirming(await ada.Visitor.OpenAsync(success));
        AssertIsConfirming(await ada.Visitor.OpenAsync(success));
        AssertIsConfirming(await ada.Visitor.OpenAsync(success));

        Assert.Equal(1, await host.CountSyncsAsync(FakeBillingHost.CustomerOf(ada)));
        host.Provider.IsDown = false;
        await ada.WaitForAsync("pro", "active");
        Assert.Contains("You are on Pro", (await ada.Visitor.OpenAsync(success)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_paid_while_a_killed_process_holds_the_lease_reads_that_it_is_being_confirmed()
    {
        var ada = await host.RegisterCustomerAsync();
        var success = await FindSuccessAsync(ada);
        host.Set(ada, Active);
        await host.ChangeLeaseAsync(ada, isLeased: true);

        AssertIsConfirming(await ada.Visitor.OpenAsync(success));

        await ada.WaitForAsync("pro", "active");
    }

    [Fact]
    public async Task Whoever_subscribes_again_while_the_provider_is_down_does_not_read_that_it_has_ended()
    {
        var ada = await host.RegisterCustomerAsync();
        host.Set(ada, Active);
        await host.SyncAsync(ada);
        host.Set(ada, Ended);
        await host.SyncAsync(ada);
        await ada.StartCheckoutAsync();
        var success = await FindSuccessAsync(ada);
        host.Set(ada, Active, "2");
        host.Provider.IsDown = true;

        AssertIsConfirming(await ada.Visitor.OpenAsync(success));
    }

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    [InlineData("at once")]
    public async Task However_webhook_and_return_follow_each_other_it_is_told_once(string order)
    {
        await using var twin = host.Twin();
        twin.ReplaceServices = host.ReplaceServices;
        var ada = await host.RegisterCustomerAsync();
        var there = await ada.OnAsync(twin);
        var success = await FindSuccessAsync(ada);
        host.Set(ada, Active);

        if (order == "at once")
        {
            var read = new TaskCompletionSource();
            var goOn = new TaskCompletionSource();
            host.Provider.AfterReading = token => read.TrySetResult() ? goOn.Task.WaitAsync(token) : Task.CompletedTask;
            var returning = ada.Visitor.OpenAsync(success);
            await read.Task;
            await host.AnnounceAsync(ada);
            var other = there.Visitor.OpenAsync(success);
            await Task.Delay(500);
            goOn.SetResult();
            await Task.WhenAll(returning, other);
        }
        else if (order == "before")
        {
            await there.Visitor.OpenAsync(success);
            await host.AnnounceAsync(ada);
        }
        else
        {
            await host.AnnounceAsync(ada);
            await ada.WaitForAsync("pro", "active");
            await there.Visitor.OpenAsync(success);
        }

        await ada.WaitForAsync("pro", "active");
        await host.UntilNothingIsLeftAsync();
        Assert.Equal(1, await host.CountActivitiesAsync(ada, BillingNotices.Started));
        Assert.Equal(1, await host.CountMailsAsync(ada, "You are on Pro now"));
    }

    [Fact]
    public async Task A_subscription_that_nobody_bought_here_names_no_buyer()
    {
        var ada = await host.RegisterCustomerAsync();
        host.Set(ada, Active);
        await host.SyncAsync(ada);
        host.Set(ada, Ended);
        await host.SyncAsync(ada);
        host.Set(ada, Active);
        await host.SyncAsync(ada);

        var started = (await host.ReadActivitiesAsync(ada)).Where(a => a.Action == BillingNotices.Started).Select(a => a.ActorName);

        Assert.Equal(["Billing", "Ada Lovelace"], started);
    }

    public void Dispose()
    {
        host.Provider.IsDown = false;
        host.Provider.AfterReading = _ => Task.CompletedTask;
    }

    private static void AssertIsConfirming(WebPage page)
    {
        Assert.Contains(Confirming, page.Html, StringComparison.Ordinal);
        Assert.Contains("data-reload", page.Html, StringComparison.Ordinal);
    }

    private async Task<string> FindSuccessAsync(Subscriber person) => BillingPaths.Success((await host.ReadCheckoutAsync(person)).Id);
}
