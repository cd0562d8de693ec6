using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Diagnostics;
using ReadyKit.Billing.Providers.Orders;

namespace ReadyKit.Billing.Specification;

public abstract partial class BillingProviderSpecification
{
    [Fact]
    public async Task Every_subscription_is_listed_also_one_that_is_over()
    {
        var live = await BuyAsync();
        var over = await BuyAsync();
        await Provider.OrderAsync(OrderOf(OrderKind.Cancel, over), None);

        var listed = await ReadAllAsync(cursor => Provider.ListSubscriptionsAsync(null, cursor, None));

        Assert.Equal(SubscriptionState.Active, Assert.Single(listed, s => s.Id == live.Id).State);
        Assert.Equal(SubscriptionState.Ended, Assert.Single(listed, s => s.Id == over.Id).State);
    }

    [Fact]
    public async Task Of_subscriptions_those_are_listed_that_changed_since_a_time()
    {
        var subscription = await BuyAsync();
        var begun = subscription.StartedAt!.Value;

        var before = await ReadAllAsync(cursor => Provider.ListSubscriptionsAsync(begun.AddHours(-1), cursor, None));
        var after = await ReadAllAsync(cursor => Provider.ListSubscriptionsAsync(begun.AddYears(50), cursor, None));

        Assert.Contains(before, s => s.Id == subscription.Id);
        Assert.Empty(after);
    }

    [Fact]
    public async Task What_was_paid_is_on_a_bill()
    {
        var subscription = await BuyAsync();

        var bill = Assert.Single(await ReadAllAsync(cursor => Provider.ListInvoicesAsync(subscription.CustomerId, cursor, None)));

        Assert.Equal((InvoiceState.Paid, 29m, 0m, "USD"), (bill.State, bill.Total, bill.AmountDue, bill.Currency));
        Assert.Equal(subscription.Id, bill.SubscriptionId);
    }

    [Fact]
    public async Task What_happened_is_listed_with_its_customer_who_is_found_also_where_none_is_named()
    {
        var subscription = await BuyAsync();

        var events = await ReadAllAsync(cursor => Provider.ListEventsAsync(subscription.StartedAt!.Value.AddHours(-1), cursor, None));
        var happened = Assert.Single(events.Where(e => e.ObjectId == subscription.Id).Take(1));

        Assert.Equal(subscription.CustomerId, happened.CustomerId ?? await Provider.FindCustomerAsync(happened, None));
        Assert.Equal(subscription.CustomerId, await Provider.FindCustomerAsync(happened with { CustomerId = null }, None));
        Assert.Null(await Provider.FindCustomerAsync(happened with { CustomerId = null, ObjectId = "nothing" }, None));
        Assert.Equal(events.Count, events.Select(e => e.EventId).Distinct().Count());
    }

    [Fact]
    public async Task An_examination_looks_at_the_account_and_at_every_price()
    {
        var customer = await Provider.ReadCustomerAsync(await Provider.SaveCustomerAsync(NewCustomer(), None), None);
        var request = new ExaminationRequest
        {
            Prices = [.. Pro.Prices.Select(p => new ExpectedPrice { Price = p, PriceId = PriceIdOf(p) })],
            WebhookUrl = new Uri($"https://localhost/{Provider.Name}/webhook"),
            Environment = customer.Environment,
            Now = TimeProvider.System.GetUtcNow(),
        };

        var right = await Provider.ExamineAsync(request, None);
        var wrong = await Provider.ExamineAsync(request with { Environment = new ProviderEnvironment { Account = "another", IsLive = false } }, None);

        Assert.Equal(customer.Environment, right.Environment);
        Assert.NotEmpty(right.ApiVersion);
        Assert.All(Pro.Prices, price => Assert.Contains(right.Findings, f => f.Subject.Contains(price.Id, StringComparison.Ordinal)));
        Assert.DoesNotContain(right.Findings, f => f.Level == FindingLevel.Error);
        Assert.Contains(wrong.Findings, f => f.Level == FindingLevel.Error);
    }
}
