using static ReadyKit.Billing.SubscriptionState;

namespace ReadyKit.Billing.Tests.Access;

/// <summary>What time alone brings about is told too, and once.</summary>
[Trait("Case", "SU-08")]
public sealed class GraceTests : IAsyncLifetime
{
    private const string ReadOnly = "The workspace is read-only";

    private readonly FakeBillingHost _host = new();

    public Task InitializeAsync()
    {
        _host.Settings["ReadyKit:Billing:GracePeriod"] = "00:00:03";
        return _host.InitializeAsync();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_end_of_the_grace_period_is_told_once_however_often_it_is_looked()
    {
        var ada = await SubscribeAsync();
        _host.Set(ada, PastDue);
        await _host.SyncAsync(ada);
        Assert.Equal((1, 0), await CountAsync(ada));

        await ada.WaitForAsync("pro", "suspended");
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => _host.SyncAsync(ada)));
        await _host.UntilNothingIsLeftAsync();
        Assert.Equal((1, 1), await CountAsync(ada));

        _host.Set(ada, Suspended);
        await _host.SyncAsync(ada);
        Assert.Equal((1, 1), await CountAsync(ada));
        Assert.Equal(1, await _host.CountMailsAsync(ada, ReadOnly));
    }

    [Fact]
    public async Task Whoever_pays_in_time_hears_nothing_of_the_end()
    {
        var ada = await SubscribeAsync();
        _host.Set(ada, PastDue);
        await _host.SyncAsync(ada);
        _host.Set(ada, Active);
        await _host.SyncAsync(ada);

        await _host.UntilNothingIsLeftAsync();

        Assert.Equal((1, 0), await CountAsync(ada));
        Assert.Equal(1, await _host.CountActivitiesAsync(ada, "billing.recovered"));
    }

    [Fact]
    public async Task The_second_time_is_told_again()
    {
        var ada = await SubscribeAsync();
        for (var spell = 1; spell <= 2; spell++)
        {
            _host.Set(ada, PastDue);
            await _host.SyncAsync(ada);
            await ada.WaitForAsync("pro", "suspended");
            await _host.UntilNothingIsLeftAsync();
            Assert.Equal((spell, spell), await CountAsync(ada));
            _host.Set(ada, Active);
            await _host.SyncAsync(ada);
        }

        Assert.Equal(2, await _host.CountMailsAsync(ada, ReadOnly));
    }

    private async Task<Subscriber> SubscribeAsync()
    {
        var person = await _host.RegisterCustomerAsync();
        _host.Set(person, Active);
        await _host.SyncAsync(person);
        return person;
    }

    private async Task<(int Failed, int Suspended)> CountAsync(Subscriber person) =>
        (await _host.CountActivitiesAsync(person, "billing.payment_failed"), await _host.CountActivitiesAsync(person, "billing.suspended"));
}
