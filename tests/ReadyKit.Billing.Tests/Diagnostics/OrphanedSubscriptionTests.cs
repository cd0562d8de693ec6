using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReadyKit.Billing.Development;
using ReadyKit.Billing.Internal;
using ReadyKit.Billing.Tests.Plans;
using ReadyKit.Data;
using static ReadyKit.Billing.SubscriptionState;

namespace ReadyKit.Billing.Tests.Diagnostics;

/// <summary>Subscriptions whose provider or plan is not configured any more.</summary>
[Trait("Case", "SU-19")]
public sealed class OrphanedSubscriptionTests(FakeBillingHost host) : IClassFixture<FakeBillingHost>
{
    [Fact]
    public async Task Whoever_paid_keeps_the_plan_and_whoever_runs_the_app_is_warned()
    {
        var ada = await AddAsync("elsewhere", "pro");
        await AddAsync("elsewhere", "pro");
        await AddAsync("fake", "gold");
        await using var next = host.Twin();
        next.ReplaceServices = host.ReplaceServices;

        var there = await ada.OnAsync(next);

        Assert.Equal(("pro", "active"), await there.ReadAsync());
        await Eventually.TrueAsync(
            () => HasLogged(next, "2 live subscriptions are with the billing provider elsewhere") && HasLogged(next, "1 live subscriptions are to the plan gold"),
            "both are warned of");
    }

    [Fact]
    public async Task Their_owner_reads_why_they_cannot_manage_it_and_is_not_charged_twice()
    {
        var ada = await AddAsync("gone", "pro");

        using var answer = await ada.PostPortalAsync();
        Assert.Contains("a payment provider that is not connected any more", ada.ReadError(host), StringComparison.Ordinal);
        Assert.Equal($"/w/{ada.Slug}/billing", (await ada.StartCheckoutAsync()).Path);
    }

    [Fact]
    public void What_the_development_billing_sold_gives_nothing_where_it_does_not_run()
    {
        var providers = new BillingProviders([new FakeProvider()], [], Options.Create(new BillingOptions()));
        var development = new Subscription { Provider = DevelopmentBillingDefaults.Name, ProviderSubscriptionId = "sub_1", IsSandbox = true };

        Assert.False(providers.GrantsAccess(development));
        Assert.True(providers.GrantsAccess(PlanSettings.Subscription(Active)));
    }

    private async Task<Subscriber> AddAsync(string provider, string plan)
    {
        var person = await Subscriber.RegisterAsync(host);
        await host.WithServicesAsync(services =>
        {
            services.GetRequiredService<WorkspaceScope>().Enter(person.WorkspaceId);
            var context = services.GetRequiredService<ReadyKitDbContext>();
            context.Add(new Subscription
            {
                WorkspaceId = person.WorkspaceId, Provider = provider, ProviderSubscriptionId = person.Slug + plan, PlanId = plan, State = Active,
            });
            return context.SaveChangesAsync();
        });
        return person;
    }

    private static bool HasLogged(TestApp<Program> app, string text) =>
        app.Logs.GetSnapshot().Any(line => line.Message.Contains(text, StringComparison.Ordinal));
}
