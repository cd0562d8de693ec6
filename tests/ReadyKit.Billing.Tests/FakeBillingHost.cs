using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Internal;
using ReadyKit.Billing.Internal.Checkout;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Internal.Sync;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Tests.Access;
using ReadyKit.Data;
using ReadyKit.TestHost.Hosting;

namespace ReadyKit.Billing.Tests;

/// <summary>The sample with a provider that tests control.</summary>
public class FakeBillingHost : SaasHostFactory
{
    public FakeBillingHost()
    {
        Settings["ReadyKit:Billing:Provider"] = FakeProvider.ProviderName;
        Settings["ReadyKit:Billing:Plans:1:Features:9"] = ProModule.Feature;
        Settings["ReadyKit:Billing:Plans:2:Id"] = "business";
        Settings["ReadyKit:Billing:Plans:2:Prices:0:Amount"] = "99";
        Settings["ReadyKit:Billing:ReadsPerSecond"] = "1000";
        Settings["ReadyKit:Billing:ProviderTimeout"] = "00:00:02";
        Settings["ReadyKit:Jobs:FirstRetryAfter"] = "00:00:00.200";
        ReplaceServices = services =>
        {
            services.AddSingleton(new BillingProviderRegistration(FakeProvider.ProviderName));
            services.AddSingleton<IBillingProvider>(Provider);
            services.AddSingleton<IEndpointModule, ProModule>();
            services.AddSignalR();
        };
    }

    internal FakeProvider Provider { get; } = new();

    /// <summary>A person whose workspace is a customer already.</summary>
    internal async Task<Subscriber> RegisterCustomerAsync()
    {
        var person = await Subscriber.RegisterAsync(this);
        await person.StartCheckoutAsync();
        return person;
    }

    internal static string CustomerOf(Subscriber person) => $"cus_{person.WorkspaceId:N}";

    /// <summary>Says what the provider has for a person, without telling the app.</summary>
    internal void Set(Subscriber person, SubscriptionState state, string id = "1", string price = "price_pro") =>
        Provider.Subscriptions[CustomerOf(person)] =
        [
            .. (Provider.Subscriptions.GetValueOrDefault(CustomerOf(person)) ?? []).Where(s => s.Id != IdOf(person, id)),
            FakeProvider.Subscription(IdOf(person, id), CustomerOf(person), state, price),
        ];

    internal Task<HttpStatusCode> AnnounceAsync(Subscriber person, string? eventId = null) =>
        AnnounceAsync($"{eventId ?? $"evt_{Guid.CreateVersion7():N}"} {CustomerOf(person)}");

    /// <summary>Sends a webhook: event, customer or a dash, and object or <c>parked</c>.</summary>
    internal async Task<HttpStatusCode> AnnounceAsync(string webhook)
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/fake/webhook");
        request.Headers.Add(FakeProvider.SignatureHeader, webhook);
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>Mirrors what the provider has, at once.</summary>
    internal Task<bool> SyncAsync(Subscriber person) => this.WithServicesAsync(async services =>
    {
        var customer = await services.GetRequiredService<BillingCustomers>()
            .FindAsync(FakeProvider.ProviderName, person.WorkspaceId, CancellationToken.None);
        return await services.GetRequiredService<BillingSync>().TryRunAsync(customer!, CancellationToken.None);
    });

    /// <summary>Changes the stored open purchase of a person, as a stop at the wrong moment or another configuration would have left it.</summary>
    internal Task<int> ChangeCheckoutAsync(Subscriber person, Action<UpdateSettersBuilder<BillingCheckout>> change) => this.WithServicesAsync(services =>
        services.GetRequiredService<ReadyKitDbContext>().Set<BillingCheckout>()
            .Where(c => c.OpenFor == person.WorkspaceId).ExecuteUpdateAsync(change));

    /// <summary>Has the lease on a person's customer taken by a process that was killed right after, or gives it back.</summary>
    internal Task<int> ChangeLeaseAsync(Subscriber person, bool isLeased) => this.WithServicesAsync(services =>
        services.GetRequiredService<ReadyKitDbContext>().Set<BillingCustomer>().Where(c => c.WorkspaceId == person.WorkspaceId)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.IsLeased, isLeased)));

    /// <summary>The number of the last lease on a person's customer: it rises with every look.</summary>
    internal Task<long> ReadFenceAsync(Subscriber person) => this.WithServicesAsync(services =>
        services.GetRequiredService<ReadyKitDbContext>().Set<BillingCustomer>().Where(c => c.WorkspaceId == person.WorkspaceId).Select(c => c.Fence).SingleAsync());

    /// <summary>How many signs of life the holder of that lease has given.</summary>
    internal Task<long> ReadHeartbeatAsync(Subscriber person) => this.WithServicesAsync(services =>
        services.GetRequiredService<ReadyKitDbContext>().Set<BillingCustomer>().Where(c => c.WorkspaceId == person.WorkspaceId).Select(c => c.Heartbeat).SingleAsync());

    /// <summary>What the app has stored of a person's subscriptions.</summary>
    internal Task<List<Subscription>> ReadSubscriptionsAsync(Subscriber person) => this.WithServicesAsync(services =>
    {
        services.GetRequiredService<WorkspaceScope>().Enter(person.WorkspaceId);
        return services.GetRequiredService<ReadyKitDbContext>().Set<Subscription>().AsNoTracking().ToListAsync();
    });

    /// <summary>The open purchase of a person.</summary>
    internal Task<BillingCheckout> ReadCheckoutAsync(Subscriber person) => this.WithServicesAsync(services =>
        services.GetRequiredService<ReadyKitDbContext>().Set<BillingCheckout>().AsNoTracking().SingleAsync(c => c.OpenFor == person.WorkspaceId));

    private static string IdOf(Subscriber person, string id) => $"sub_{person.WorkspaceId:N}_{id}";
}
