using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Data;
using ReadyKit.TestHost.Hosting;
using static ReadyKit.Billing.SubscriptionState;

namespace ReadyKit.Billing.Tests.Sync;

/// <summary>The provider has the customer no more: deleted there, or the keys were switched.</summary>
[Trait("Case", "WH-34")]
public sealed class GoneCustomerTests(FakeBillingHost host) : IClassFixture<FakeBillingHost>
{
    [Fact]
    public async Task The_next_purchase_makes_the_workspace_a_new_customer()
    {
        var ada = await host.RegisterCustomerAsync();
        var old = await ReadCustomerAsync(ada);
        host.Provider.Gone.Add(old.ProviderCustomerId!);
        await host.Provider.ReadCheckoutAsync((await host.ReadCheckoutAsync(ada)).ProviderCheckoutId!, close: true, CancellationToken.None);

        var pages = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ada.StartCheckoutAsync()));

        var open = (await host.ReadCheckoutAsync(ada)).ProviderCheckoutId;
        Assert.All(pages, page => Assert.Equal($"/fake/{open}", page.Path));
        var now = await ReadCustomerAsync(ada);
        Assert.NotEqual(old.Id, now.Id);
        Assert.NotEqual(old.ProviderCustomerId, now.ProviderCustomerId);
    }

    [Fact]
    public async Task The_portal_has_nothing_to_manage_and_the_subscription_is_over()
    {
        var ada = await host.RegisterCustomerAsync();
        host.Set(ada, Active);
        await host.SyncAsync(ada);
        host.Provider.Gone.Add(FakeBillingHost.CustomerOf(ada));
        host.Provider.Subscriptions.Clear();

        using var answer = await ada.PostPortalAsync();

        Assert.Equal($"/w/{ada.Slug}/billing", answer.Headers.Location?.OriginalString);
        Assert.StartsWith("There is nothing to manage", ada.ReadError(host), StringComparison.Ordinal);
        Assert.Equal(("free", "ended"), await ada.ReadAsync());
        Assert.StartsWith("/fake/checkout", (await ada.StartCheckoutAsync()).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_can_be_bought_after_the_development_billing_lost_its_file()
    {
        await using var other = new SaasHostFactory();
        await other.InitializeAsync();
        var ada = await Subscriber.RegisterAsync(other);
        await ada.StartCheckoutAsync();
        await other.Services.GetRequiredService<DevelopmentStore>().ChangeAsync(
            ledger =>
            {
                ledger.Customers.Clear();
                ledger.Checkouts.Clear();
                return true;
            },
            CancellationToken.None);

        await ada.BuyAsync();

        Assert.Equal(("pro", "active"), await ada.ReadAsync());
    }

    private Task<BillingCustomer> ReadCustomerAsync(Subscriber person) => host.WithServicesAsync(services =>
        services.GetRequiredService<ReadyKitDbContext>().Set<BillingCustomer>().AsNoTracking().SingleAsync(c => c.WorkspaceId == person.WorkspaceId));
}
