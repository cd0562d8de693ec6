using ReadyKit.Billing.Internal.Access;
using ReadyKit.Billing.Internal.Plans;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Internal.Sync;

/// <summary>Writes what a provider has onto the row that mirrors it.</summary>
internal sealed class SubscriptionProjection(BillingProviders providers, PlanCatalog plans, AccessPolicy policy, TimeProvider time)
{
    /// <summary>Brings the rows up to date.</summary>
    /// <param name="lease">By what right.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="all">What it has.</param>
    /// <param name="rows">The workspace's rows of that provider.</param>
    /// <param name="add">Takes rows for subscriptions that had none.</param>
    /// <returns>Every row with what it was before.</returns>
    public IReadOnlyList<SubscriptionChange> Apply(
        BillingLease lease, IBillingProvider provider, IReadOnlyList<ProviderSubscription> all, IReadOnlyList<Subscription> rows, Action<Subscription> add)
    {
        var changes = new List<SubscriptionChange>();
        foreach (var latest in all)
        {
            var row = rows.FirstOrDefault(r => r.ProviderSubscriptionId == latest.Id);
            var sold = plans.FindByPrices(provider, latest.PriceIds) ?? FindKept(row, latest);
            if (row is null && sold is null)
            {
                // Another product on the same account.
                continue;
            }

            row ??= Create(lease, latest.Id);
            changes.Add(Change(lease, row, latest, sold));
            if (!rows.Contains(row))
            {
                add(row);
            }
        }

        foreach (var gone in rows.Where(r => all.All(l => l.Id != r.ProviderSubscriptionId)))
        {
            changes.Add(Change(lease, gone, new ProviderSubscription(gone.ProviderSubscriptionId, SubscriptionState.Ended, []), null));
        }

        return changes;
    }

    /// <summary>The plan is sold at another price now: whoever still pays the old one stays on it.</summary>
    private (Plan Plan, string PriceId)? FindKept(Subscription? row, ProviderSubscription latest) =>
        row is { PlanId: { } planId, PriceId: { } priceId } && latest.PriceIds.Contains(priceId) && plans.Find(planId) is { } plan
            ? (plan, priceId)
            : null;

    private Subscription Create(BillingLease lease, string id) => new()
    {
        WorkspaceId = lease.Customer.WorkspaceId,
        Provider = lease.Customer.Provider,
        ProviderSubscriptionId = id,
        IsSandbox = providers.IsSandbox(lease.Customer.Provider),
    };

    private SubscriptionChange Change(BillingLease lease, Subscription row, ProviderSubscription latest, (Plan Plan, string PriceId)? sold)
    {
        var change = SubscriptionChange.From(row) with
        {
            OldState = policy.StateAfterGrace(row, lease.LookedAt ?? DateTimeOffset.MinValue), OldGraceEndsAt = policy.GraceEndOf(row),
        };
        Write(row, latest, sold);
        return change with { State = policy.StateAfterGrace(row, time.GetUtcNow()), GraceEndsAt = policy.GraceEndOf(row) };
    }

    private void Write(Subscription row, ProviderSubscription latest, (Plan Plan, string PriceId)? sold)
    {
        var old = (row.State, row.PlanId, row.PriceId, row.StartedAt, row.PeriodEndsAt, row.CancelsAt, row.PastDueSince);
        row.PastDueSince = latest.State != SubscriptionState.PastDue
            ? null
            : latest.PastDueSince ?? (row.State == SubscriptionState.PastDue ? row.PastDueSince : null) ?? time.GetUtcNow();
        row.State = latest.State;
        row.StartedAt = latest.StartedAt ?? row.StartedAt;
        row.PeriodEndsAt = latest.PeriodEndsAt ?? row.PeriodEndsAt;
        row.CancelsAt = latest.State == SubscriptionState.Ended ? row.CancelsAt : latest.CancelsAt;
        if (latest.State != SubscriptionState.Ended || sold is not null)
        {
            (row.PlanId, row.PriceId) = (sold?.Plan.Id, sold?.PriceId);
        }

        if (old != (row.State, row.PlanId, row.PriceId, row.StartedAt, row.PeriodEndsAt, row.CancelsAt, row.PastDueSince))
        {
            row.UpdatedAt = time.GetUtcNow();
        }
    }
}
