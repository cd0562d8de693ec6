using Microsoft.EntityFrameworkCore;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Internal.Plans;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Diagnostics;
using ReadyKit.Data;

namespace ReadyKit.Billing.Internal.Diagnostics;

/// <summary>Has a provider hold the settings against what it has.</summary>
internal sealed class ProviderExaminer(ReadyKitDbContext context, PlanCatalog plans, IPublicUrl url, TimeProvider time)
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(20);

    /// <exception cref="BillingProviderException">The provider could not be asked.</exception>
    public async Task<Examination> ExamineAsync(IBillingProvider provider, CancellationToken cancellationToken)
    {
        var request = new ExaminationRequest
        {
            Prices = [.. plans.PricesOf(provider).Select(m => new ExpectedPrice { Price = m.Price, PriceId = m.ProviderPriceId, IsFormer = m.IsFormer || !m.Price.IsOffered })],
            WebhookUrl = url.For($"/{provider.Name}/webhook"),
            Environment = await FindEnvironmentAsync(provider.Name, cancellationToken),
            Now = time.GetUtcNow(),
        };
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(_timeout);
        try
        {
            return await provider.ExamineAsync(request, limited.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BillingProviderException($"The billing provider '{provider.Name}' did not answer in time.");
        }
    }

    private async Task<ProviderEnvironment?> FindEnvironmentAsync(string provider, CancellationToken cancellationToken)
    {
        var seen = await context.Set<BillingCustomer>().AsNoTracking().Where(c => c.Provider == provider && c.Account != null)
            .OrderByDescending(c => c.CreatedAt).FirstOrDefaultAsync(cancellationToken);
        return seen is null ? null : new ProviderEnvironment { Account = seen.Account!, IsLive = seen.IsLive };
    }
}
