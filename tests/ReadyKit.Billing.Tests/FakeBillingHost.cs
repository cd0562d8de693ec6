using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Internal;
using ReadyKit.TestHost.Hosting;

namespace ReadyKit.Billing.Tests;

/// <summary>The sample with a provider that tests control.</summary>
public sealed class FakeBillingHost : SaasHostFactory
{
    public FakeBillingHost()
    {
        Settings["ReadyKit:Billing:Provider"] = FakeProvider.ProviderName;
        Settings["ReadyKit:Jobs:FirstRetryAfter"] = "00:00:00.200";
        ReplaceServices = services =>
        {
            services.AddSingleton(new BillingProviderRegistration(FakeProvider.ProviderName));
            services.AddSingleton<IBillingProvider>(Provider);
            services.AddSingleton<IEndpointModule, ProModule>();
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
            new ProviderSubscription(IdOf(person, id), state, [price]),
        ];

    internal async Task<HttpStatusCode> AnnounceAsync(Subscriber person)
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/fake/webhook");
        request.Headers.Add(FakeProvider.SignatureHeader, $"evt_{Guid.CreateVersion7():N} {CustomerOf(person)}");
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>Mirrors what the provider has, at once.</summary>
    internal Task<bool> SyncAsync(Subscriber person) => WithServicesAsync(async services =>
    {
        var customer = await services.GetRequiredService<BillingCustomers>()
            .FindAsync(FakeProvider.ProviderName, person.WorkspaceId, CancellationToken.None);
        return await services.GetRequiredService<BillingSync>().TryRunAsync(customer!, CancellationToken.None);
    });

    private static string IdOf(Subscriber person, string id) => $"sub_{person.WorkspaceId:N}_{id}";
}
