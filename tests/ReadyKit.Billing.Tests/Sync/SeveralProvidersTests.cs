using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Internal;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Internal.Sync;
using ReadyKit.Billing.Providers;
using ReadyKit.Data;
using static ReadyKit.Billing.SubscriptionState;

namespace ReadyKit.Billing.Tests.Sync;

/// <summary>What is decided over all providers is decided by one at a time.</summary>
public sealed class SeveralProvidersTests
{
    [Fact]
    [Trait("Case", "B10")]
    public async Task Two_first_looks_at_two_providers_at_once_do_not_miss_that_both_have_a_subscription()
    {
        var other = new FakeProvider("other");
        var meeting = new Meeting();
        await using var host = new FakeBillingHost();
        var replace = host.ReplaceServices!;
        host.ReplaceServices = services =>
        {
            replace(services);
            services.AddSingleton(new BillingProviderRegistration(other.Name));
            services.AddSingleton<IBillingProvider>(other);
            services.AddSingleton<ISubscriptionObserver>(meeting);
        };
        await host.InitializeAsync();
        var ada = await host.RegisterCustomerAsync();
        var twin = new BillingCustomer
        {
            WorkspaceId = ada.WorkspaceId, Provider = other.Name, ProviderCustomerId = "cus_other", Name = "Lab", Email = ada.Email,
        };
        await host.WithServicesAsync(services =>
        {
            services.GetRequiredService<ReadyKitDbContext>().Add(twin);
            return services.GetRequiredService<ReadyKitDbContext>().SaveChangesAsync();
        });
        host.Set(ada, Active);
        other.Subscriptions["cus_other"] = [FakeProvider.Subscription("sub_other", "cus_other", Active, "price_pro")];
        meeting.IsOn = true;

        await Task.WhenAll(
            host.SyncAsync(ada),
            host.WithServicesAsync(services => services.GetRequiredService<BillingSync>().TryRunAsync(twin, CancellationToken.None)));

        Assert.Equal(1, await host.CountActivitiesAsync(ada, "billing.several_subscriptions"));
    }

    /// <summary>Lets the first wait for the second before either commits; where only one can be in, the first goes on after a while.</summary>
    private sealed class Meeting : ISubscriptionObserver
    {
        private readonly TaskCompletionSource _both = new();
        private int _count;

        public bool IsOn { get; set; }

        public async Task ObserveAsync(SubscriptionNews news, CancellationToken cancellationToken)
        {
            if (IsOn && Interlocked.Increment(ref _count) == 2)
            {
                _both.TrySetResult();
            }
            else if (IsOn)
            {
                await Task.WhenAny(_both.Task, Task.Delay(TimeSpan.FromSeconds(1), cancellationToken));
            }
        }
    }
}
