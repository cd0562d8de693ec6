using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Checkout;

internal sealed class CheckoutClosingHandler(BillingProviders providers) : IJobHandler<CheckoutClosingJob>
{
    public Task HandleAsync(CheckoutClosingJob job, CancellationToken cancellationToken) =>
        providers.Find(job.Provider)?.CloseCheckoutAsync(job.CheckoutId, cancellationToken) ?? Task.CompletedTask;
}
