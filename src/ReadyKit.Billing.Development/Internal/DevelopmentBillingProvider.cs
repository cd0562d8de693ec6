using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Development.Internal.Webhooks;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Diagnostics;
using ReadyKit.Billing.Providers.Orders;
using ReadyKit.Billing.Providers.Pages;

namespace ReadyKit.Billing.Development.Internal;

/// <summary>A provider inside the app, to try billing with. Billing sees it as it sees any other.</summary>
internal sealed class DevelopmentBillingProvider(DevelopmentBank bank, DevelopmentStore store, IPublicUrl url, TimeProvider time)
    : IBillingProvider, IUsageMeter
{
    private const int PartSize = 100;

    public string Name => DevelopmentBillingDefaults.Name;

    public string? FindDefaultPriceId(PlanPrice price) => $"price_{price.Id}";

    public Task<Examination> ExamineAsync(ExaminationRequest expected, CancellationToken cancellationToken) =>
        bank.DealAsync((ledger, now) => DevelopmentExaminations.Examine(ledger, expected, now), cancellationToken);

    public Task<string> SaveCustomerAsync(CustomerDetails customer, CancellationToken cancellationToken) => bank.SaveCustomerAsync(customer, cancellationToken);

    public Task<CustomerSnapshot> ReadCustomerAsync(string customerId, CancellationToken cancellationToken) =>
        bank.DealAsync(
            (ledger, _) => new CustomerSnapshot
            {
                // There is this one ledger: whom it does not have was deleted, with the file.
                Status = ledger.Customers.Any(c => c.Id == customerId) ? CustomerStatus.Present : CustomerStatus.Deleted,
                Environment = DevelopmentPayload.Environment,
                Subscriptions = [.. ledger.Subscriptions.Where(s => s.CustomerId == customerId).Select(s => s.ToProviderSubscription())],
            },
            cancellationToken);

    public Task<ProviderSubscription?> ReadSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken) =>
        bank.DealAsync((ledger, _) => ledger.Subscriptions.FirstOrDefault(s => s.Id == subscriptionId)?.ToProviderSubscription(), cancellationToken);

    public async Task<ProviderPage> OpenPageAsync(BillingPageRequest request, CancellationToken cancellationToken)
    {
        if (request.Purpose == BillingPagePurpose.Buy)
        {
            var checkout = await bank.AddCheckoutAsync(request, cancellationToken);
            return new ProviderPage { Id = checkout.Id, Url = url.For(DevelopmentPaths.Checkout(checkout.Id)), ExpiresAt = checkout.ExpiresAt };
        }

        var portal = await bank.AddPortalAsync(request, cancellationToken);
        return new ProviderPage { Id = portal.Id, Url = url.For(DevelopmentPaths.Portal(portal.Id)), ExpiresAt = portal.ExpiresAt };
    }

    public Task<CheckoutSnapshot> ReadCheckoutAsync(string checkoutId, bool close, CancellationToken cancellationToken) =>
        bank.DealAsync(
            (ledger, now) =>
            {
                var checkout = ledger.Checkouts.Find(c => c.Id == checkoutId);
                if (close && checkout is { IsComplete: false })
                {
                    DevelopmentPayments.Close(ledger, checkout, now);
                }

                return new CheckoutSnapshot
                {
                    Status = DevelopmentPayments.StatusOf(ledger, checkout, now), CustomerId = checkout?.CustomerId, SubscriptionId = checkout?.SubscriptionId,
                };
            },
            cancellationToken);

    public Task<OrderOutcome> OrderAsync(SubscriptionOrder order, CancellationToken cancellationToken) =>
        bank.DealAsync((ledger, now) => DevelopmentOrders.Order(ledger, order, now), cancellationToken);

    public Task<ProviderList<ProviderInvoice>> ListInvoicesAsync(string customerId, string? cursor, CancellationToken cancellationToken) =>
        ListAsync(
            ledger => ledger.Invoices.AsEnumerable().Reverse().Where(i => i.CustomerId == customerId),
            invoice => invoice.ToProviderInvoice(),
            cursor,
            cancellationToken);

    public Task<ProviderList<ProviderSubscription>> ListSubscriptionsAsync(DateTimeOffset? changedSince, string? cursor, CancellationToken cancellationToken) =>
        ListAsync(
            ledger => ledger.Subscriptions.Where(s => changedSince is null || s.ChangedAt >= changedSince), s => s.ToProviderSubscription(), cursor, cancellationToken);

    public Task<ProviderList<BillingProviderEvent>> ListEventsAsync(DateTimeOffset since, string? cursor, CancellationToken cancellationToken) =>
        ListAsync(ledger => ledger.Events.Where(e => e.CreatedAt >= since), DevelopmentPayload.EventOf, cursor, cancellationToken);

    public async Task<WebhookResult> ReadWebhookAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        var secret = await store.ReadAsync(ledger => ledger.Secret, cancellationToken);
        return DevelopmentSignature.IsValid(request.Headers[DevelopmentSignature.Header], secret, request.Body.Span, time.GetUtcNow())
            ? DevelopmentPayload.Read(request.Body.Span)
            : WebhookResult.Refused(WebhookRejection.BadSignature);
    }

    public Task<string?> FindCustomerAsync(BillingProviderEvent happened, CancellationToken cancellationToken) =>
        bank.DealAsync(
            (ledger, _) => happened.CustomerId
                ?? ledger.Subscriptions.Find(s => s.Id == happened.ObjectId)?.CustomerId
                ?? ledger.Invoices.Find(i => i.Id == happened.ObjectId)?.CustomerId
                ?? ledger.Checkouts.Find(c => c.Id == happened.ObjectId)?.CustomerId,
            cancellationToken);

    public Task ReportAsync(UsageReport report, CancellationToken cancellationToken) =>
        bank.DealAsync(
            (ledger, _) =>
            {
                DevelopmentBank.FindCustomer(ledger, report.CustomerId);
                if (!ledger.Usage.Exists(u => u.Id == report.Id))
                {
                    ledger.Usage.Add(new DevelopmentUsage(report.Id, report.CustomerId, report.Meter, report.Quantity, report.UsedAt));
                }

                return true;
            },
            cancellationToken);

    private Task<ProviderList<TOut>> ListAsync<TIn, TOut>(
        Func<DevelopmentLedger, IEnumerable<TIn>> list, Func<TIn, TOut> show, string? cursor, CancellationToken cancellationToken)
    {
        var begin = int.TryParse(cursor, out var number) && number > 0 ? number : 0;
        return bank.DealAsync(
            (ledger, _) =>
            {
                var part = list(ledger).Skip(begin).Take(PartSize + 1).ToList();
                return new ProviderList<TOut>
                {
                    Items = [.. part.Take(PartSize).Select(show)],
                    NextCursor = part.Count > PartSize ? (begin + PartSize).ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
                };
            },
            cancellationToken);
    }
}
