using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Development.Internal;
using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Specification;
using ReadyKit.TestHost.Hosting;

namespace ReadyKit.Billing.Tests.DevelopmentBilling;

public sealed class DevelopmentUsageTests(SaasHostFactory host) : UsageMeterSpecification, IClassFixture<SaasHostFactory>
{
    protected override IUsageMeter Meter => Provider;

    private DevelopmentBillingProvider Provider => host.Services.GetServices<IBillingProvider>().OfType<DevelopmentBillingProvider>().Single();

    protected override Task<string> CreateCustomerAsync() => Provider.SaveCustomerAsync(
        new CustomerDetails
        {
            Attempt = new Attempt { Key = Guid.CreateVersion7().ToString("N"), Number = 1 }, WorkspaceId = Guid.CreateVersion7(), Name = "Lab", Email = "ada@example.com",
        },
        CancellationToken.None);

    protected override Task<long> ReadUsageAsync(string customerId, string meter) => host.Services.GetRequiredService<DevelopmentStore>().ReadAsync(
        ledger => ledger.Usage.Where(u => u.CustomerId == customerId && u.Meter == meter).Sum(u => u.Quantity), CancellationToken.None);
}
