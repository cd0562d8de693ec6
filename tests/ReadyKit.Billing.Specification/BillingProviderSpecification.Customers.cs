using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Specification;

public abstract partial class BillingProviderSpecification
{
    [Fact]
    public void The_name_can_stand_in_a_path() => Assert.Matches("^[a-z][a-z0-9-]*$", Provider.Name);

    [Fact]
    public async Task Creating_a_customer_again_with_the_same_attempt_gives_the_same_customer()
    {
        var customer = NewCustomer();
        var id = await Provider.SaveCustomerAsync(customer, None);

        Assert.Equal(id, await Provider.SaveCustomerAsync(customer, None));
        Assert.NotEqual(id, await Provider.SaveCustomerAsync(NewCustomer(), None));
    }

    [Fact]
    public async Task A_customer_is_brought_up_to_date_and_keeps_id_and_subscriptions()
    {
        var subscription = await BuyAsync();

        var id = await Provider.SaveCustomerAsync(
            NewCustomer() with { CustomerId = subscription.CustomerId, Name = "Laboratory", Email = "grace@example.com", Locale = "de" }, None);

        Assert.Equal(subscription.CustomerId, id);
        Assert.Equal(subscription.Id, Assert.Single(await ListAsync(id)).Id);
    }

    [Fact]
    public async Task A_customer_who_is_unknown_or_new_has_no_subscriptions()
    {
        var customer = await Provider.ReadCustomerAsync(await Provider.SaveCustomerAsync(NewCustomer(), None), None);
        Assert.Equal(CustomerStatus.Present, customer.Status);
        Assert.NotEmpty(customer.Environment.Account);
        Assert.Empty(customer.Subscriptions);

        var nobody = await Provider.ReadCustomerAsync("nobody", None);
        Assert.NotEqual(CustomerStatus.Present, nobody.Status);
        Assert.Empty(nobody.Subscriptions);
        Assert.Null(await Provider.ReadSubscriptionAsync("nothing", None));
    }

    [Fact]
    public async Task A_customer_who_is_unknown_is_told_from_a_failure()
    {
        var request = await NewPageAsync() with { CustomerId = "nobody" };

        var selling = await Assert.ThrowsAsync<BillingProviderException>(() => Provider.OpenPageAsync(request, None));
        var managing = await Assert.ThrowsAsync<BillingProviderException>(
            () => Provider.OpenPageAsync(request with { Purpose = BillingPagePurpose.Manage, Attempt = First() }, None));
        var saving = await Assert.ThrowsAsync<BillingProviderException>(() => Provider.SaveCustomerAsync(NewCustomer() with { CustomerId = "nobody" }, None));

        Assert.All([selling, managing, saving], failure => Assert.Equal(BillingFailure.CustomerGone, failure.Failure));
    }
}
