using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Internal.Events;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Orders;
using ReadyKit.Data;
using static ReadyKit.Billing.SubscriptionState;

namespace ReadyKit.Billing.Tests;

/// <summary>What the product asks a provider for, beside selling.</summary>
public sealed class RimTests(FakeBillingHost host) : IClassFixture<FakeBillingHost>, IDisposable
{
    [Fact]
    public async Task The_provider_is_told_when_the_name_or_the_owners_address_changes()
    {
        var ada = await host.RegisterCustomerAsync();
        var told = new List<CustomerDetails>();
        host.Provider.BeforeSaving = customer =>
        {
            told.Add(customer);
            return Task.CompletedTask;
        };

        using var answer = await ada.Visitor.CallAsync(HttpMethod.Put, $"/api/workspaces/{ada.WorkspaceId}", new { name = "Engine Works" }, $"/w/{ada.Slug}/billing");
        Assert.True(answer.IsSuccessStatusCode);
        await Eventually.TrueAsync(() => told.Count == 1, "the name is told");
        await ChangeAddressAsync(ada, "countess@example.com");
        await Eventually.TrueAsync(() => told.Count == 2, "the address is told");

        Assert.Equal((FakeBillingHost.CustomerOf(ada), "Engine Works", ada.Email), (told[0].CustomerId, told[0].Name, told[0].Email));
        Assert.Equal(("Engine Works", "countess@example.com"), (told[1].Name, told[1].Email));
        Assert.Equal(("Engine Works", "countess@example.com"), await ReadCustomerAsync(ada));
    }

    [Theory]
    [InlineData("manage")]
    [InlineData("fixPayment")]
    [InlineData("cancel")]
    public async Task A_page_is_opened_for_what_it_is_for(string purpose)
    {
        var ada = await SubscribeAsync();

        Assert.Equal("/fake/portal", (await OpenPageAsync(ada, ("Purpose", purpose))).Path);

        Assert.Equal(Enum.Parse<BillingPagePurpose>(purpose, ignoreCase: true), host.Provider.Managed?.Purpose);
        Assert.Equal(IdOf(ada), host.Provider.Managed?.SubscriptionId);
    }

    [Fact]
    public async Task A_change_is_confirmed_on_a_page_that_knows_the_price()
    {
        var ada = await SubscribeAsync();

        Assert.Equal("/fake/portal", (await OpenPageAsync(ada, ("Purpose", "ConfirmChange"), ("Price", "business-month"))).Path);

        Assert.Equal(("business", "price_business", 1), (host.Provider.Managed!.Plan!.Id, host.Provider.Managed.PriceId, host.Provider.Managed.Quantity));
    }

    [Fact]
    public async Task What_is_due_is_paid_on_the_providers_page_for_that_where_there_is_one()
    {
        var ada = await SubscribeAsync();
        var customer = FakeBillingHost.CustomerOf(ada);
        host.Provider.Subscriptions[customer] =
            [host.Provider.Subscriptions[customer].Single() with { State = PastDue, PaymentUrl = new Uri("https://localhost/fake/invoice") }];
        await host.SyncAsync(ada);

        Assert.Equal("/fake/invoice", (await OpenPageAsync(ada, ("Purpose", "FixPayment"))).Path);
        var home = await ada.Visitor.OpenAsync($"/w/{ada.Slug}");
        Assert.Contains("value=\"FixPayment\"", home.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_version_of_a_subscription_is_ignored()
    {
        var ada = await host.RegisterCustomerAsync();
        await SetAsync(ada, Active, version: 7);
        await SetAsync(ada, Paused, version: 6);
        Assert.Equal(("pro", "active"), await ada.ReadAsync());

        await SetAsync(ada, Paused, version: 8);
        Assert.Equal(("pro", "paused"), await ada.ReadAsync());
    }

    [Fact]
    [Trait("Case", "SU-07")]
    public async Task What_is_active_while_its_first_payment_is_under_way_gives_nothing_yet()
    {
        var ada = await host.RegisterCustomerAsync();
        await SetAsync(ada, Active, SubscriptionPayment.Processing);
        Assert.Equal("free", (await ada.ReadAsync()).Plan);

        await SetAsync(ada, Active, SubscriptionPayment.Settled);
        Assert.Equal(("pro", "active"), await ada.ReadAsync());

        await SetAsync(ada, Active, SubscriptionPayment.Processing);
        Assert.Equal(("pro", "active"), await ada.ReadAsync());
    }

    [Fact]
    public async Task A_subscription_is_changed_by_the_API_with_a_preview_first()
    {
        var ada = await SubscribeAsync();
        host.Provider.Orders.Clear();

        using var preview = await OrderAsync(ada, new { kind = "changePrice", price = "business-month", preview = true });
        using var order = await OrderAsync(ada, new { kind = "changePrice", price = "business-month" });
        using var unknown = await OrderAsync(ada, new { kind = "changePrice", price = "nothing" });

        using var json = JsonDocument.Parse(await preview.Content.ReadAsStringAsync());
        Assert.Equal(("previewed", 12.5m), (json.RootElement.GetProperty("status").GetString(), json.RootElement.GetProperty("amountDue").GetDecimal()));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (order.StatusCode, unknown.StatusCode));
        Assert.Equal([true, false], host.Provider.Orders.Select(o => o.IsPreview));
        Assert.All(host.Provider.Orders, o => Assert.Equal((OrderKind.ChangePrice, "price_business", 1), (o.Kind, o.PriceId, o.Quantity)));
    }

    [Fact]
    public async Task An_order_for_what_was_changed_meanwhile_is_refused()
    {
        var ada = await SubscribeAsync();
        host.Provider.OrderStatus = OrderStatus.Outdated;

        using var answer = await OrderAsync(ada, new { kind = "cancel" });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("subscription_changed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(OrderTime.AtPeriodEnd, host.Provider.Orders.Last().When);
    }

    [Fact]
    public async Task Bills_are_listed()
    {
        var ada = await SubscribeAsync();
        host.Provider.Invoices.Add(new ProviderInvoice
        {
            Id = "in_1", Number = "A-1", State = InvoiceState.Paid, IssuedAt = DateTimeOffset.UnixEpoch, Currency = "USD", Total = 29, AmountDue = 0,
        });

        using var json = JsonDocument.Parse(await ada.Visitor.Http.GetStringAsync(new Uri($"/api/workspaces/{ada.WorkspaceId}/billing/invoices", UriKind.Relative)));

        Assert.Equal("A-1", json.RootElement.GetProperty("items")[0].GetProperty("number").GetString());
    }

    [Fact]
    public async Task Use_is_reported_with_the_work_that_caused_it()
    {
        var ada = await SubscribeAsync();

        var result = await host.WithServicesAsync(services =>
        {
            services.GetRequiredService<WorkspaceScope>().Enter(ada.WorkspaceId);
            return services.GetRequiredService<IBilling>().ReportUsageAsync("calls", 3, CancellationToken.None);
        });

        Assert.True(result.Succeeded);
        await Eventually.TrueAsync(() => !host.Provider.Usage.IsEmpty, "the use is reported");
        Assert.True(host.Provider.Usage.TryPeek(out var report));
        Assert.Equal((FakeBillingHost.CustomerOf(ada), "calls", 3), (report.CustomerId, report.Meter, report.Quantity));
    }

    [Fact]
    [Trait("Case", "WH-13")]
    public async Task An_event_that_names_no_customer_is_the_objects_customers()
    {
        var ada = await host.RegisterCustomerAsync();
        host.Provider.Owners[$"dispute_{ada.Slug}"] = FakeBillingHost.CustomerOf(ada);
        host.Set(ada, Active);

        Assert.Equal(HttpStatusCode.OK, await host.AnnounceAsync($"evt_dispute_{ada.Slug} - dispute_{ada.Slug}"));

        await ada.WaitForAsync("pro", "active");
    }

    [Fact]
    [Trait("Case", "B5")]
    public async Task A_webhook_that_is_parked_is_kept_and_causes_no_look()
    {
        var ada = await host.RegisterCustomerAsync();
        await host.UntilNothingIsLeftAsync();
        host.Set(ada, Active);

        Assert.Equal(HttpStatusCode.OK, await host.AnnounceAsync($"evt_parked_{ada.Slug} {FakeBillingHost.CustomerOf(ada)} parked"));

        var stored = await host.WithServicesAsync(services => services.GetRequiredService<ReadyKitDbContext>().Set<BillingEvent>()
            .AsNoTracking().SingleAsync(e => e.EventId == $"evt_parked_{ada.Slug}"));
        Assert.Equal((BillingEventState.Parked, WebhookParking.OtherEnvironment), (stored.State, stored.Parking));
        Assert.Equal(0, await host.CountSyncsAsync(FakeBillingHost.CustomerOf(ada)));
        Assert.Equal("free", (await ada.ReadAsync()).Plan);
    }

    public void Dispose()
    {
        host.Provider.BeforeSaving = _ => Task.CompletedTask;
        host.Provider.OrderStatus = OrderStatus.Done;
    }

    private static string IdOf(Subscriber person) => $"sub_{person.WorkspaceId:N}_1";

    private static async Task<WebPage> OpenPageAsync(Subscriber person, params IEnumerable<(string Name, string Value)> values)
    {
        var billing = await person.Visitor.OpenAsync($"/w/{person.Slug}/billing");
        var fields = new Dictionary<string, string> { [Visitor.TokenField] = AntiforgeryToken.ReadFrom(billing) };
        return await person.Visitor.SubmitAsync(billing, new HtmlForm($"/w/{person.Slug}/billing/portal", "post", fields), values);
    }

    private static Task<HttpResponseMessage> OrderAsync(Subscriber person, object order) =>
        person.Visitor.CallAsync(HttpMethod.Post, $"/api/workspaces/{person.WorkspaceId}/billing/orders", order, $"/w/{person.Slug}/billing");

    private async Task<Subscriber> SubscribeAsync()
    {
        var person = await host.RegisterCustomerAsync();
        host.Set(person, Active);
        await host.SyncAsync(person);
        return person;
    }

    private async Task SetAsync(Subscriber person, SubscriptionState state, SubscriptionPayment payment = SubscriptionPayment.None, long? version = null)
    {
        var customer = FakeBillingHost.CustomerOf(person);
        host.Provider.Subscriptions[customer] =
            [FakeProvider.Subscription(IdOf(person), customer, state, "price_pro") with { Payment = payment, Version = version }];
        Assert.True(await host.SyncAsync(person));
    }

    private Task<int> ChangeAddressAsync(Subscriber person, string email) => host.WithServicesAsync(async services =>
    {
        var context = services.GetRequiredService<ReadyKitDbContext>();
        var owner = await context.Users.SingleAsync(u => u.Email == person.Email);
        owner.Email = email;
        return await context.SaveChangesAsync();
    });

    private async Task<(string Name, string Email)> ReadCustomerAsync(Subscriber person)
    {
        await Eventually.TrueAsync(
            async () => (await Read()).Email == "countess@example.com", "what was told is noted");
        return await Read();

        async Task<(string Name, string Email)> Read()
        {
            var row = await host.WithServicesAsync(services => services.GetRequiredService<ReadyKitDbContext>().Set<BillingCustomer>()
                .AsNoTracking().SingleAsync(c => c.WorkspaceId == person.WorkspaceId));
            return (row.Name, row.Email);
        }
    }
}
