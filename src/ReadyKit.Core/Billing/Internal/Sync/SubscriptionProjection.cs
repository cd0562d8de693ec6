using Microsoft.Extensions.Logging;
using ReadyKit.Billing.Internal.Access;
using ReadyKit.Billing.Internal.Plans;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Internal.Sync;

/// <summary>Writes what a provider has onto the row that mirrors it.</summary>
internal sealed class SubscriptionProjection(BillingProviders providers, PlanCatalog plans, AccessPolicy policy, TimeProvider time, ILogger<SubscriptionProjection> logger)
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
            var sold = plans.FindByPrices(provider, PricesOf(latest));
            if (row is null && sold is null)
            {
                // Another product on the same account.
                continue;
            }

            row ??= Create(lease, latest.Id);
            changes.Add(Change(row, latest, sold));
            if (!rows.Contains(row))
            {
                add(row);
            }
        }

        foreach (var gone in rows.Where(r => all.All(l => l.Id != r.ProviderSubscriptionId)))
        {
            changes.Add(Change(gone, EndOf(gone), null));
        }

        return changes;
    }

    private static ProviderSubscription EndOf(Subscription row) => new()
    {
        Id = row.ProviderSubscriptionId, CustomerId = "", State = SubscriptionState.Ended, Items = [], TrialEndsAt = row.TrialEndsAt,
    };

    /// <summary>
    /// What is paid. Whoever has a plan keeps it as long as the provider has the subscription, at whatever price: an old one, one that was made for them,
    /// or one that nobody entered here. The last is told to those who run the app.
    /// </summary>
    private void WritePrice(Subscription row, ProviderSubscription latest, PriceMatch? sold)
    {
        var prices = PricesOf(latest);
        if (prices.Count == 0)
        {
            return;
        }

        row.Quantity = ItemOf(latest, sold)!.Quantity;
        if (sold is not null)
        {
            // What a former price costs is not in the settings: who has paid it since it was sold is known by the row.
            var amount = !sold.IsFormer ? sold.Price.Amount : row.ProviderPriceId == sold.ProviderPriceId ? row.Amount : null;
            (row.PlanId, row.PriceId, row.ProviderPriceId) = (sold.Plan.Id, sold.Price.Id, sold.ProviderPriceId);
            (row.Interval, row.Currency, row.Amount) = (sold.Price.Interval, sold.Price.Currency, amount);
        }
        else if (row is { PlanId: { } planId, ProviderPriceId: { } known } && !prices.Contains(known))
        {
            if (LiveSubscriptions.Includes(latest.State))
            {
                Log.PriceUnknown(logger, latest.Id, row.Provider, prices[0], planId);
            }

            (row.PriceId, row.ProviderPriceId, row.Interval, row.Currency, row.Amount) = (null, prices[0], null, latest.Currency, null);
        }
    }

    private Subscription Create(BillingLease lease, string id) => new()
    {
        WorkspaceId = lease.Customer.WorkspaceId,
        Provider = lease.Customer.Provider,
        ProviderSubscriptionId = id,
        IsSandbox = providers.IsSandbox(lease.Customer.Provider),
    };

    private SubscriptionChange Change(Subscription row, ProviderSubscription latest, PriceMatch? sold)
    {
        var change = SubscriptionChange.From(row) with
        {
            OldState = row.ToldState, OldGraceEndsAt = row.GraceLookAt,
        };
        if (latest.Version is null || row.Version is null || latest.Version >= row.Version)
        {
            Write(row, latest, sold);
        }

        row.ToldState = policy.StateAfterGrace(row, time.GetUtcNow());
        return change with { State = row.ToldState, GraceEndsAt = policy.GraceEndOf(row) };
    }

    private void Write(Subscription row, ProviderSubscription latest, PriceMatch? sold)
    {
        var old = ValuesOf(row);
        row.PastDueSince = latest.State != SubscriptionState.PastDue
            ? null
            : latest.PastDueSince ?? (row.State == SubscriptionState.PastDue ? row.PastDueSince : null) ?? row.PeriodEndsAt ?? time.GetUtcNow();
        row.State = StateOf(row, latest);
        row.StartedAt = latest.StartedAt ?? row.StartedAt;
        row.PeriodEndsAt = ItemOf(latest, sold)?.PeriodEndsAt ?? row.PeriodEndsAt;
        row.CancelsAt = latest.State == SubscriptionState.Ended ? row.CancelsAt : latest.CancelsAt;
        row.EndedAt = latest.State == SubscriptionState.Ended ? latest.EndedAt ?? row.EndedAt ?? time.GetUtcNow() : null;
        (row.TrialEndsAt, row.ResumesAt) = (latest.TrialEndsAt, latest.ResumesAt);
        (row.ChangesAt, row.NextProviderPriceId) = (latest.NextChange?.At, latest.NextChange?.PriceId);
        (row.Version, row.Reference, row.PaymentUrl) = (latest.Version ?? row.Version, latest.Reference ?? row.Reference, latest.PaymentUrl?.ToString());
        WritePrice(row, latest, sold);
        if (!old.Equals(ValuesOf(row)))
        {
            row.UpdatedAt = time.GetUtcNow();
        }
    }

    /// <summary>What is active before its first payment has come is not paid yet: some providers say so of a payment that takes days.</summary>
    private static SubscriptionState StateOf(Subscription row, ProviderSubscription latest) =>
        latest is { State: SubscriptionState.Active, Payment: SubscriptionPayment.Processing or SubscriptionPayment.Failed }
        && row.State is SubscriptionState.None or SubscriptionState.Pending
            ? SubscriptionState.Pending
            : latest.State;

    private static IReadOnlyList<string> PricesOf(ProviderSubscription latest) => [.. latest.Items.Select(i => i.PriceId)];

    /// <summary>The item that gives the plan; of a price that nobody knows the first.</summary>
    private static SubscriptionItem? ItemOf(ProviderSubscription latest, PriceMatch? sold) =>
        latest.Items.FirstOrDefault(i => i.PriceId == sold?.ProviderPriceId) ?? (latest.Items.Count > 0 ? latest.Items[0] : null);

    private static object ValuesOf(Subscription row) => (
        row.TrialEndsAt, row.EndedAt, row.ResumesAt, row.ChangesAt, row.NextProviderPriceId, row.PaymentUrl,
        row.State, row.StartedAt, row.PeriodEndsAt, row.CancelsAt, row.PastDueSince,
        row.PlanId, row.PriceId, row.ProviderPriceId, row.Interval, row.Currency, row.Amount, row.Quantity);
}
