using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Internal.Checkout;
using ReadyKit.Billing.Internal.Events;
using ReadyKit.Data;
using ReadyKit.Jobs;
using static ReadyKit.Billing.SubscriptionState;

namespace ReadyKit.Billing.Tests.Webhooks;

/// <summary>Events and pages of checkouts are dealt with to the end.</summary>
public sealed class EventTests(FakeBillingHost host) : IClassFixture<FakeBillingHost>, IDisposable
{
    [Theory]
    [InlineData("Queued")]
    [InlineData("Done")]
    [Trait("Case", "B4")]
    public async Task Sending_an_event_again_heals_whatever_became_of_the_first(string state)
    {
        var ada = await host.RegisterCustomerAsync();
        await host.WithServicesAsync(services =>
        {
            var context = services.GetRequiredService<ReadyKitDbContext>();
            context.Add(new BillingEvent
            {
                Provider = FakeProvider.ProviderName, EventId = $"evt_{ada.Slug}", Type = "changed", ProviderCustomerId = FakeBillingHost.CustomerOf(ada),
                ReceivedAt = services.GetRequiredService<TimeProvider>().GetUtcNow(), State = Enum.Parse<BillingEventState>(state),
            });
            return context.SaveChangesAsync();
        });
        host.Set(ada, Active);

        Assert.Equal(HttpStatusCode.OK, await host.AnnounceAsync(ada, $"evt_{ada.Slug}"));

        await ada.WaitForAsync("pro", "active");
    }

    [Fact]
    [Trait("Case", "B7")]
    public async Task Many_events_of_one_customer_cause_few_reads()
    {
        var ada = await host.RegisterCustomerAsync();
        await host.UntilNothingIsLeftAsync();
        host.Set(ada, Active);
        var goOn = new TaskCompletionSource();
        host.Provider.AfterReading = token => goOn.Task.WaitAsync(token);
        var before = host.Provider.Reads;
        for (var i = 0; i < 20; i++)
        {
            await host.AnnounceAsync(ada);
        }

        goOn.SetResult();
        await ada.WaitForAsync("pro", "active");
        await host.UntilNothingIsLeftAsync();

        Assert.InRange(host.Provider.Reads - before, 1, 3);
    }

    [Fact]
    [Trait("Case", "B6")]
    public async Task While_the_page_of_a_checkout_that_is_over_can_still_be_paid_it_is_tried_again_to_close_it()
    {
        var ada = await host.RegisterCustomerAsync();
        var page = (await host.ReadCheckoutAsync(ada)).ProviderCheckoutId!;
        host.Provider.CannotClose = true;
        host.Set(ada, Active, "from elsewhere");

        await host.SyncAsync(ada);

        await Eventually.TrueAsync(async () => await CountClosingsAsync(page) == 1, "somebody tries again");
        Assert.DoesNotContain(page, host.Provider.Closed);
    }

    [Fact]
    [Trait("Case", "B13")]
    public async Task Checkouts_that_are_over_are_removed()
    {
        var ada = await host.RegisterCustomerAsync();
        var eve = await host.RegisterCustomerAsync();
        var left = await host.WithServicesAsync(async services =>
        {
            var context = services.GetRequiredService<ReadyKitDbContext>();
            var old = services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(-36);
            var all = context.Set<BillingCheckout>().Where(c => c.WorkspaceId == ada.WorkspaceId || c.WorkspaceId == eve.WorkspaceId);
            await all.ExecuteUpdateAsync(set => set.SetProperty(c => c.CreatedAt, old));
            await all.Where(c => c.WorkspaceId == ada.WorkspaceId).ExecuteUpdateAsync(set => set.SetProperty(c => c.OpenFor, (Guid?)null));
            await services.GetServices<ICleanup>().OfType<CheckoutCleanup>().Single().RunAsync(CancellationToken.None);
            return await all.Select(c => c.WorkspaceId).ToListAsync();
        });

        Assert.Equal([eve.WorkspaceId], left);
    }

    public void Dispose()
    {
        host.Provider.CannotClose = false;
        host.Provider.AfterReading = _ => Task.CompletedTask;
    }

    /// <summary>How many tries to close a page are put off, after one that was in vain.</summary>
    private Task<int> CountClosingsAsync(string page) => host.WithServicesAsync(services =>
    {
        var soon = services.GetRequiredService<TimeProvider>().GetUtcNow().AddMinutes(5);
        return services.GetRequiredService<ReadyKitDbContext>()
            .Set<Jobs.Internal.Job>().CountAsync(j => j.Type == "billing.close_checkout" && j.Payload.Contains(page) && j.RunAt > soon);
    });
}
