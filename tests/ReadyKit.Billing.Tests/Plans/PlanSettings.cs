using Microsoft.Extensions.Options;
using ReadyKit.Billing.Internal.Plans;

namespace ReadyKit.Billing.Tests.Plans;

/// <summary>Plans to test with.</summary>
internal static class PlanSettings
{
    public static PlanCatalog Catalog(params IEnumerable<PlanOptions> plans)
    {
        var options = new BillingOptions();
        foreach (var plan in plans.DefaultIfEmpty(new PlanOptions { Id = "free" }))
        {
            options.Plans.Add(plan);
        }

        return new PlanCatalog(Options.Create(options));
    }

    /// <summary>Free, Pro (29) and Business (99).</summary>
    public static PlanCatalog Three() => Catalog(
        new PlanOptions { Id = "free" }, Paid("pro", 29), Paid("business", 99));

    /// <summary>A plan that is paid by the month, and by the year with two months free.</summary>
    public static PlanOptions Paid(string id, decimal amount) =>
        new() { Id = id, Prices = { new() { Amount = amount }, new() { Amount = amount * 10, Interval = "year" } } };

    public static Subscription Subscription(
        SubscriptionState state, string? planId = "pro", DateTimeOffset? cancelsAt = null, DateTimeOffset? pastDueSince = null) =>
        new()
        {
            Provider = "fake",
            ProviderSubscriptionId = $"sub_{Guid.CreateVersion7():N}",
            State = state,
            PlanId = planId,
            CancelsAt = cancelsAt,
            PastDueSince = pastDueSince,
        };
}
