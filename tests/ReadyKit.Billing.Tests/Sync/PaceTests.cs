using Microsoft.Extensions.Time.Testing;
using ReadyKit.Billing.Internal.Checkout;
using ReadyKit.Billing.Internal.Sync;
using ReadyKit.Billing.Providers;
using static ReadyKit.Billing.SubscriptionState;

namespace ReadyKit.Billing.Tests.Sync;

/// <summary>A provider is asked no more often than it bears.</summary>
[Trait("Case", "B7")]
public sealed class PaceTests(FakeBillingHost host) : IClassFixture<FakeBillingHost>
{
    [Fact]
    public async Task So_many_reads_a_second_go_through_and_the_next_one_waits()
    {
        var time = new FakeTimeProvider();
        var pace = new ProviderPace(Microsoft.Extensions.Options.Options.Create(new BillingOptions { ReadsPerSecond = 3 }), time);
        var provider = new FakeProvider();
        var reads = Enumerable.Range(0, 5).Select(_ => pace.ReadAsync(provider, () => Task.FromResult(true), CancellationToken.None)).ToList();
        Assert.Equal([true, true, true, false, false], reads.Select(r => r.IsCompleted));

        time.Advance(TimeSpan.FromSeconds(1));

        await Task.WhenAll(reads);
    }

    [Fact]
    public async Task A_provider_that_wants_to_be_left_alone_is_not_asked_until_then()
    {
        var time = new FakeTimeProvider();
        var pace = new ProviderPace(Microsoft.Extensions.Options.Options.Create(new BillingOptions()), time);
        var asked = 0;
        Task<bool> Refuse()
        {
            asked++;
            throw new BillingProviderException("slow down") { Failure = BillingFailure.RateLimited, RetryAfter = TimeSpan.FromSeconds(30) };
        }

        await Assert.ThrowsAsync<BillingProviderException>(() => pace.ReadAsync(new FakeProvider(), Refuse, CancellationToken.None));
        time.Advance(TimeSpan.FromSeconds(10));
        var early = await Assert.ThrowsAsync<BillingProviderException>(() => pace.ReadAsync(new FakeProvider(), Refuse, CancellationToken.None));
        time.Advance(TimeSpan.FromSeconds(21));

        Assert.True(await pace.ReadAsync(new FakeProvider(), () => Task.FromResult(true), CancellationToken.None));
        Assert.Equal((1, BillingFailure.RateLimited, TimeSpan.FromSeconds(20)), (asked, early.Failure, early.RetryAfter));
    }

    [Fact]
    public async Task A_page_that_only_shows_what_was_bought_reads_and_writes_nothing()
    {
        var ada = await host.RegisterCustomerAsync();
        var success = ReadyKit.Billing.Internal.BillingPaths.Success((await host.ReadCheckoutAsync(ada)).Id);
        host.Set(ada, Active);
        await ada.Visitor.OpenAsync(success);
        await host.UntilNothingIsLeftAsync();
        var (reads, fence) = (host.Provider.Reads, await host.ReadFenceAsync(ada));

        for (var again = 0; again < 3; again++)
        {
            Assert.Contains("You are on Pro", (await ada.Visitor.OpenAsync(success)).Html, StringComparison.Ordinal);
        }

        Assert.Equal((reads, fence), (host.Provider.Reads, await host.ReadFenceAsync(ada)));
    }

    [Fact]
    public async Task A_page_that_has_just_looked_does_not_look_again()
    {
        var time = new FakeTimeProvider();
        var looks = new PageLooks(time);
        var count = 0;
        Task<bool> LookAsync(bool succeeds)
        {
            count++;
            return Task.FromResult(succeeds);
        }

        var key = ("success", Guid.CreateVersion7());
        Assert.False(await looks.OnceAsync(key, () => LookAsync(false)));
        Assert.True(await looks.OnceAsync(key, () => LookAsync(true)));
        Assert.True(await looks.OnceAsync(key, () => LookAsync(true)));
        Assert.Equal(2, count);

        time.Advance(TimeSpan.FromSeconds(3));
        Assert.True(await looks.OnceAsync(key, () => LookAsync(true)));
        Assert.Equal(3, count);
    }
}
