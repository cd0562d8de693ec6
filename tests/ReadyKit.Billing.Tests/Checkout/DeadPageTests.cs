using ReadyKit.Billing.Providers;
using ReadyKit.TestHost.Hosting;
using static ReadyKit.Billing.SubscriptionState;

namespace ReadyKit.Billing.Tests.Checkout;

/// <summary>Whoever wants to pay comes to a page that can be paid.</summary>
[Trait("Case", "SU-06")]
public sealed class DeadPageTests(FakeBillingHost host) : IClassFixture<FakeBillingHost>, IDisposable
{
    [Fact]
    public async Task A_page_that_was_closed_by_a_process_stopped_right_after_is_not_shown_again()
    {
        var ada = await host.RegisterCustomerAsync();
        var dead = (await host.ReadCheckoutAsync(ada)).ProviderCheckoutId!;
        await host.Provider.ReadCheckoutAsync(dead, close: true, CancellationToken.None);

        var page = await ada.StartCheckoutAsync();

        Assert.Equal($"/fake/{(await host.ReadCheckoutAsync(ada)).ProviderCheckoutId}", page.Path);
        Assert.DoesNotContain(page.Path["/fake/".Length..], host.Provider.Closed);
    }

    [Fact]
    public async Task A_page_that_was_closed_before_its_address_was_stored_is_not_shown()
    {
        var ada = await host.RegisterCustomerAsync();
        var dead = (await host.ReadCheckoutAsync(ada)).ProviderCheckoutId!;
        await host.Provider.ReadCheckoutAsync(dead, close: true, CancellationToken.None);
        await host.ChangeCheckoutAsync(ada, set => set.SetProperty(c => c.ProviderCheckoutId, (string?)null).SetProperty(c => c.Url, (string?)null));

        var page = await ada.StartCheckoutAsync();

        Assert.NotEqual($"/fake/{dead}", page.Path);
        Assert.Equal($"/fake/{(await host.ReadCheckoutAsync(ada)).ProviderCheckoutId}", page.Path);
    }

    [Fact]
    public async Task When_the_provider_fails_after_a_page_was_closed_the_next_try_opens_another()
    {
        var ada = await host.RegisterCustomerAsync();
        var dead = (await host.ReadCheckoutAsync(ada)).ProviderCheckoutId!;
        host.Provider.BeforeClosing = () => host.Provider.AfterReading = _ => throw new BillingProviderException("down");
        var failed = await ada.StartCheckoutAsync("business-month");
        Assert.Contains("cannot be reached", failed.Html, StringComparison.Ordinal);
        Dispose();

        var page = await ada.StartCheckoutAsync();

        Assert.Contains(dead, host.Provider.Closed);
        Assert.Equal($"/fake/{(await host.ReadCheckoutAsync(ada)).ProviderCheckoutId}", page.Path);
        Assert.NotEqual($"/fake/{dead}", page.Path);
    }

    [Fact]
    public async Task A_purchase_that_came_to_nothing_is_closed_and_begun_anew()
    {
        var ada = await host.RegisterCustomerAsync();
        var old = (await host.ReadCheckoutAsync(ada)).ProviderCheckoutId!;
        host.Set(ada, Pending);
        await host.SyncAsync(ada);
        host.Set(ada, Ended);
        await host.SyncAsync(ada);

        var page = await ada.StartCheckoutAsync();

        Assert.Contains(old, host.Provider.Closed);
        Assert.NotEqual($"/fake/{old}", page.Path);
        Assert.Equal($"/fake/{(await host.ReadCheckoutAsync(ada)).ProviderCheckoutId}", page.Path);
    }

    [Fact]
    public async Task A_page_that_the_development_clock_has_left_behind_gives_way_to_one_that_can_be_paid()
    {
        await using var other = new SaasHostFactory();
        await other.InitializeAsync();
        var ada = await Subscriber.RegisterAsync(other);
        var old = await ada.StartCheckoutAsync();
        var control = await ada.Visitor.OpenAsync("/dev/billing");
        await ada.Visitor.SubmitAsync(control, control.Forms[0], ("action", "advance-1"));

        var page = await ada.StartCheckoutAsync();

        Assert.NotEqual(old.Path, page.Path);
        await ada.PressAsync(page, "pay");
        Assert.Equal(("pro", "active"), await ada.ReadAsync());
    }

    public void Dispose()
    {
        host.Provider.AfterReading = _ => Task.CompletedTask;
        host.Provider.BeforeClosing = () => { };
    }
}
