using Microsoft.Extensions.Options;
using ReadyKit.Billing.Internal.Plans;

namespace ReadyKit.Billing.Tests;

/// <summary>Plans to test with.</summary>
internal static class Plans
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
        new PlanOptions { Id = "free" }, new PlanOptions { Id = "pro", Price = 29 }, new PlanOptions { Id = "business", Price = 99 });

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
