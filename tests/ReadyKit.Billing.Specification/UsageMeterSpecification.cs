using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Specification;

/// <summary>What billing relies on, for every provider that meters usage.</summary>
public abstract class UsageMeterSpecification
{
    /// <summary>The provider.</summary>
    protected abstract IUsageMeter Meter { get; }

    /// <summary>Creates a customer and gives its id.</summary>
    protected abstract Task<string> CreateCustomerAsync();

    /// <summary>How much the provider has counted for a customer.</summary>
    protected abstract Task<long> ReadUsageAsync(string customerId, string meter);

    [Fact]
    public async Task What_is_reported_twice_counts_once()
    {
        var customerId = await CreateCustomerAsync();
        var first = NewReport(customerId, 3);

        await Meter.ReportAsync(first, CancellationToken.None);
        await Meter.ReportAsync(first, CancellationToken.None);
        await Meter.ReportAsync(NewReport(customerId, 4), CancellationToken.None);

        Assert.Equal(7, await ReadUsageAsync(customerId, "calls"));
    }

    [Fact]
    public async Task A_report_for_a_customer_who_is_unknown_says_so()
    {
        var failure = await Assert.ThrowsAsync<BillingProviderException>(() => Meter.ReportAsync(NewReport("nobody", 1), CancellationToken.None));

        Assert.Equal(BillingFailure.CustomerGone, failure.Failure);
    }

    private static UsageReport NewReport(string customerId, long quantity) => new()
    {
        Id = Guid.CreateVersion7().ToString("N"), CustomerId = customerId, Meter = "calls", Quantity = quantity, UsedAt = TimeProvider.System.GetUtcNow(),
    };
}
