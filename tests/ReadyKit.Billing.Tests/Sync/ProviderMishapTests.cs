using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Providers;
using ReadyKit.Data;
using static ReadyKit.Billing.SubscriptionState;

namespace ReadyKit.Billing.Tests.Sync;

/// <summary>Whatever happens at the provider, nothing ends by mistake and nothing is sold twice.</summary>
public sealed class ProviderMishapTests(FakeBillingHost host) : IClassFixture<FakeBillingHost>, IDisposable
{
    private static readonly ProviderEnvironment _live = new() { Account = "acct_1", IsLive = true };

    [Fact]
    [Trait("Case", "B1")]
    public async Task A_price_made_for_somebody_ends_nothing_and_sells_nothing_twice()
    {
        var ada = await SubscribeAsync();
        host.Set(ada, Active, price: "price_made_for_ada");

        await host.SyncAsync(ada);

        Assert.Equal(("pro", "active"), await ada.ReadAsync());
        Assert.Equal(0, await host.CountActivitiesAsync(ada, "billing.plan_ended"));
        Assert.Equal($"/w/{ada.Slug}/billing", (await ada.StartCheckoutAsync()).Path);
        host.Set(ada, Active, "2");
        await host.SyncAsync(ada);
        Assert.Equal(1, await host.CountActivitiesAsync(ada, "billing.several_subscriptions"));
    }

    [Fact]
    [Trait("Case", "B2")]
    public async Task Keys_that_do_not_know_the_customer_end_nothing_and_sell_nothing_twice()
    {
        var ada = await SubscribeAsync();
        host.Provider.Unknown.Add(FakeBillingHost.CustomerOf(ada));

        await AssertChangesNothingAsync(ada);
    }

    [Theory]
    [InlineData("acct_2", true)]
    [InlineData("acct_1", false)]
    [Trait("Case", "B2")]
    public async Task Keys_of_another_account_or_mode_end_nothing_and_sell_nothing_twice(string account, bool isLive)
    {
        var ada = await SubscribeAsync();
        host.Provider.Environment = new ProviderEnvironment { Account = account, IsLive = isLive };
        host.Provider.Subscriptions.Remove(FakeBillingHost.CustomerOf(ada), out _);

        await AssertChangesNothingAsync(ada);
    }

    [Fact]
    [Trait("Case", "B2")]
    public async Task A_subscription_that_is_missing_from_a_list_is_read_by_its_id_before_it_ends()
    {
        var ada = await SubscribeAsync();
        host.Provider.Unlisted.Add(host.Provider.Subscriptions[FakeBillingHost.CustomerOf(ada)].Single());
        host.Provider.Subscriptions.Remove(FakeBillingHost.CustomerOf(ada), out _);

        await host.SyncAsync(ada);

        Assert.Equal(("pro", "active"), await ada.ReadAsync());
    }

    [Fact]
    [Trait("Case", "B2")]
    public async Task While_a_missing_subscription_is_read_by_its_id_the_holder_of_the_lease_gives_signs_of_life()
    {
        var ada = await SubscribeAsync();
        host.Provider.Unlisted.Add(host.Provider.Subscriptions[FakeBillingHost.CustomerOf(ada)].Single());
        host.Provider.Subscriptions.Remove(FakeBillingHost.CustomerOf(ada), out _);
        var reads = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        host.Provider.BeforeReadingOne = token =>
        {
            reads.TrySetResult();
            return goOn.Task.WaitAsync(token);
        };

        var looking = host.SyncAsync(ada);
        await reads.Task;
        var heartbeat = await host.ReadHeartbeatAsync(ada);
        await Eventually.TrueAsync(async () => await host.ReadHeartbeatAsync(ada) > heartbeat, "there is a sign of life");
        goOn.SetResult();

        Assert.True(await looking);
        Assert.Equal(("pro", "active"), await ada.ReadAsync());
    }

    [Theory]
    [InlineData(BillingFailure.Refused, 2)]
    [InlineData(BillingFailure.Unreachable, 1)]
    [Trait("Case", "B3")]
    public async Task After_a_certain_failure_the_next_try_is_another_attempt_and_after_an_uncertain_one_the_same(BillingFailure failure, int next)
    {
        var ada = await Subscriber.RegisterAsync(host);
        var asked = new List<CustomerDetails>();
        host.Provider.BeforeSaving = customer =>
        {
            asked.Add(customer);
            return asked.Count == 1 ? throw new BillingProviderException("no") { Failure = failure } : Task.CompletedTask;
        };
        await ada.StartCheckoutAsync();
        await RenameAsync(ada);

        Assert.StartsWith("/fake/checkout", (await ada.StartCheckoutAsync()).Path, StringComparison.Ordinal);

        Assert.Equal([1, next], asked.Select(c => c.Attempt.Number));
        Assert.Equal(failure == BillingFailure.Unreachable, asked[0] == asked[1]);
    }

    [Fact]
    [Trait("Case", "B3")]
    public async Task A_page_that_was_refused_is_asked_for_anew()
    {
        var ada = await Subscriber.RegisterAsync(host);
        var keys = new List<string>();
        host.Provider.BeforeOpening = key =>
        {
            keys.Add(key);
            return keys.Count == 1 ? throw new BillingProviderException("no") { Failure = BillingFailure.Refused } : Task.CompletedTask;
        };
        await ada.StartCheckoutAsync();

        Assert.StartsWith("/fake/checkout", (await ada.StartCheckoutAsync()).Path, StringComparison.Ordinal);

        Assert.Equal(2, keys.Distinct().Count());
    }

    [Fact]
    [Trait("Case", "B11")]
    public async Task A_subscription_that_was_moved_to_another_customer_moves_here_too()
    {
        var ada = await SubscribeAsync();
        var eve = await host.RegisterCustomerAsync();
        host.Provider.Subscriptions.Remove(FakeBillingHost.CustomerOf(ada), out var moved);
        host.Provider.Subscriptions[FakeBillingHost.CustomerOf(eve)] = moved!;

        Assert.True(await host.SyncAsync(eve));
        Assert.True(await host.SyncAsync(ada));

        Assert.Equal(("pro", "active"), await eve.ReadAsync());
        Assert.Equal("free", (await ada.ReadAsync()).Plan);
        Assert.Empty(await host.ReadSubscriptionsAsync(ada));
    }

    [Fact]
    [Trait("Case", "B9")]
    public async Task A_killed_process_does_not_keep_a_workspace_from_buying()
    {
        var ada = await host.RegisterCustomerAsync();
        await host.ChangeLeaseAsync(ada, isLeased: true);

        await Eventually.TrueAsync(
            async () => (await ada.StartCheckoutAsync()).Path.StartsWith("/fake/checkout", StringComparison.Ordinal), "a page is opened");
    }

    public void Dispose()
    {
        host.Provider.Environment = _live;
        host.Provider.BeforeSaving = _ => Task.CompletedTask;
        host.Provider.BeforeOpening = _ => Task.CompletedTask;
        host.Provider.BeforeReadingOne = _ => Task.CompletedTask;
    }

    private async Task AssertChangesNothingAsync(Subscriber person)
    {
        var failure = await Assert.ThrowsAsync<BillingProviderException>(() => host.SyncAsync(person));
        Assert.Equal(BillingFailure.WrongEnvironment, failure.Failure);
        Assert.Equal(("pro", "active"), await person.ReadAsync());
        Assert.Equal($"/w/{person.Slug}/billing", (await person.StartCheckoutAsync()).Path);
        Assert.Equal(0, await host.CountActivitiesAsync(person, "billing.plan_ended"));
    }

    private Task<int> RenameAsync(Subscriber person) => host.WithServicesAsync(async services =>
    {
        using var across = services.GetRequiredService<WorkspaceScope>().Cross();
        return await services.GetRequiredService<ReadyKitDbContext>().Workspaces
            .Where(w => w.Id == person.WorkspaceId).ExecuteUpdateAsync(set => set.SetProperty(w => w.Name, "Renamed"));
    });

    private async Task<Subscriber> SubscribeAsync()
    {
        var person = await host.RegisterCustomerAsync();
        host.Set(person, Active);
        await host.SyncAsync(person);
        return person;
    }
}
