namespace ReadyKit.Billing.Internal;

/// <summary>Writes what a provider has onto the row that mirrors it.</summary>
internal sealed class SubscriptionProjection(PlanCatalog plans, AccessPolicy policy, TimeProvider time)
{
    /// <summary>Brings the rows up to date.</summary>
    /// <param name="input">What the provider has.</param>
    /// <param name="rows">The workspace's rows of that provider.</param>
    /// <param name="add">Takes rows for subscriptions that had none.</param>
    /// <returns>Every row with what it was before.</returns>
    public IReadOnlyList<SubscriptionChange> Apply(MirrorInput input, IReadOnlyList<Subscription> rows, Action<Subscription> add)
    {
        var changes = new List<SubscriptionChange>();
        foreach (var latest in input.Latest)
        {
            var row = rows.FirstOrDefault(r => r.ProviderSubscriptionId == latest.Id);
            var sold = plans.FindByPrices(input.Provider, latest.PriceIds) ?? FindKept(row, latest);
            if (row is null && sold is null)
            {
                // Another product on the same account.
                continue;
            }

            row ??= Create(input, latest.Id);
            changes.Add(Change(input, row, latest, sold));
            if (!rows.Contains(row))
            {
                add(row);
            }
        }

        foreach (var gone in rows.Where(r => input.Latest.All(l => l.Id != r.ProviderSubscriptionId)))
        {
            changes.Add(Change(input, gone, new ProviderSubscription(gone.ProviderSubscriptionId, SubscriptionState.Ended, []), null));
        }

        return changes;
    }

    /// <summary>The plan is sold at another price now: whoever still pays the old one stays on it.</summary>
    private (Plan Plan, string PriceId)? FindKept(Subscription? row, ProviderSubscription latest) =>
        row is { PlanId: { } planId, PriceId: { } priceId } && latest.PriceIds.Contains(priceId) && plans.Find(planId) is { } plan
            ? (plan, priceId)
            : null;

    private static Subscription Create(MirrorInput input, string id) => new()
    {
        WorkspaceId = input.Customer.WorkspaceId,
        Provider = input.Provider.Name,
        ProviderSubscriptionId = id,
    };

    private SubscriptionChange Change(MirrorInput input, Subscription row, ProviderSubscription latest, (Plan Plan, string PriceId)? sold)
    {
        var change = SubscriptionChange.From(row) with
        {
            OldState = policy.StateAfterGrace(row, input.Lease.LookedAt ?? DateTimeOffset.MinValue), OldGraceEndsAt = policy.GraceEndOf(row),
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
