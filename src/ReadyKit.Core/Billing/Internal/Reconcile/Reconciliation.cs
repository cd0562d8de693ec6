using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Internal.Events;
using ReadyKit.Billing.Internal.Sync;
using ReadyKit.Billing.Internal.Webhooks;
using ReadyKit.Billing.Providers;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal.Reconcile;

/// <summary>
/// Compares the mirror with what a provider has, and has customers looked at whose subscriptions differ. It writes no subscription itself. When too many
/// would end, as with wrong keys, it changes nothing and raises an alarm.
/// </summary>
internal sealed class Reconciliation(
    ReadyKitDbContext context,
    WorkspaceScope scope,
    ProviderPace pace,
    WebhookIntake intake,
    IJobQueue jobs,
    IOptions<BillingOptions> options,
    TimeProvider time,
    ILogger<Reconciliation> logger)
{
    /// <summary>Compares everything.</summary>
    public async Task<Outcome> RunAsync(IBillingProvider provider, bool isDryRun, CancellationToken cancellationToken)
    {
        var listed = await ListAllAsync(provider, changedSince: null, cancellationToken);
        var mirrored = await ListMirroredAsync(provider.Name, cancellationToken);
        var live = LiveOf(mirrored);
        var ending = await CountEndingAsync(provider, live, listed, cancellationToken);
        var changed = await FindCustomersAsync(provider.Name, mirrored, listed, cancellationToken);
        var outcome = new Outcome { Listed = listed.Count, Live = live.Count, Ending = ending, IsStopped = ending > MostEnding(live.Count), Customers = changed };
        if (outcome.IsStopped)
        {
            Log.ReconcileStopped(logger, provider.Name, ending, live.Count);
        }
        else if (!isDryRun)
        {
            await EnqueueAsync(provider.Name, changed, cancellationToken);
        }

        return outcome;
    }

    /// <summary>Catches up with what webhooks may have missed for a while.</summary>
    public async Task CatchUpAsync(IBillingProvider provider, TimeSpan span, CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow() - span;
        string? cursor = null;
        do
        {
            var part = await pace.ReadAsync(provider, () => provider.ListEventsAsync(since, cursor, cancellationToken), cancellationToken);
            await StoreMissedAsync(provider.Name, [.. part.Items.Where(WebhookIntake.IsStorable)], cancellationToken);
            cursor = part.NextCursor;
        }
        while (cursor is not null);

        var listed = await ListAllAsync(provider, since, cancellationToken);
        var all = await ListMirroredAsync(provider.Name, cancellationToken);
        var live = LiveOf(all);
        var ending = CountEnded(live, listed);
        if (ending > MostEnding(live.Count))
        {
            Log.ReconcileStopped(logger, provider.Name, ending, live.Count);
            return;
        }

        var mirrored = all.Where(s => listed.ContainsKey(s.ProviderSubscriptionId)).ToList();
        await EnqueueAsync(provider.Name, await FindCustomersAsync(provider.Name, mirrored, listed, cancellationToken), cancellationToken);
    }

    private static List<Subscription> LiveOf(List<Subscription> mirrored) =>
        [.. mirrored.Where(s => LiveSubscriptions.Includes(s.State) && s.PlanId is not null)];

    private static int CountEnded(List<Subscription> live, Dictionary<string, ProviderSubscription> listed) =>
        live.Count(s => listed.GetValueOrDefault(s.ProviderSubscriptionId)?.State == SubscriptionState.Ended);

    /// <summary>One may always end; of many a share.</summary>
    private int MostEnding(int live) => Math.Max(1, (int)(live * options.Value.MaxEndingShare));

    private async Task<Dictionary<string, ProviderSubscription>> ListAllAsync(
        IBillingProvider provider, DateTimeOffset? changedSince, CancellationToken cancellationToken)
    {
        var all = new Dictionary<string, ProviderSubscription>(StringComparer.Ordinal);
        string? cursor = null;
        do
        {
            var part = await pace.ReadAsync(provider, () => provider.ListSubscriptionsAsync(changedSince, cursor, cancellationToken), cancellationToken);
            foreach (var subscription in part.Items)
            {
                all[subscription.Id] = subscription;
            }

            cursor = part.NextCursor;
        }
        while (cursor is not null);

        return all;
    }

    private async Task<List<Subscription>> ListMirroredAsync(string provider, CancellationToken cancellationToken)
    {
        using var across = scope.Cross();
        return await context.Set<Subscription>().IgnoreQueryFilters([WorkspaceFilter.Name]).AsNoTracking()
            .Where(s => s.Provider == provider).ToListAsync(cancellationToken);
    }

    /// <summary>How many live ones would end. Those that are not listed are read by their ids, until there are too many anyway.</summary>
    private async Task<int> CountEndingAsync(
        IBillingProvider provider, List<Subscription> live, Dictionary<string, ProviderSubscription> listed, CancellationToken cancellationToken)
    {
        var ending = CountEnded(live, listed);
        foreach (var missing in live.Where(s => !listed.ContainsKey(s.ProviderSubscriptionId)))
        {
            if (ending > MostEnding(live.Count))
            {
                break;
            }

            var found = await pace.ReadAsync(provider, () => provider.ReadSubscriptionAsync(missing.ProviderSubscriptionId, cancellationToken), cancellationToken);
            ending += found is null || found.State == SubscriptionState.Ended ? 1 : 0;
        }

        return ending;
    }

    /// <summary>The customers of subscriptions that differ, are not listed, or are not mirrored.</summary>
    private async Task<IReadOnlyList<string>> FindCustomersAsync(
        string provider, List<Subscription> mirrored, Dictionary<string, ProviderSubscription> listed, CancellationToken cancellationToken)
    {
        var rows = mirrored.ToDictionary(s => s.ProviderSubscriptionId, StringComparer.Ordinal);
        var owners = await context.Set<BillingCustomer>().AsNoTracking().Where(c => c.Provider == provider && c.ProviderCustomerId != null)
            .Select(c => new { c.WorkspaceId, Id = c.ProviderCustomerId! }).ToListAsync(cancellationToken);
        var known = owners.Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        var differing = listed.Values
            .Where(s => known.Contains(s.CustomerId) && (rows.GetValueOrDefault(s.Id) is { } row ? Differs(row, s) : LiveSubscriptions.Includes(s.State)))
            .Select(s => s.CustomerId);
        var missing = mirrored.Where(s => LiveSubscriptions.Includes(s.State) && !listed.ContainsKey(s.ProviderSubscriptionId)).Select(s => s.WorkspaceId).ToHashSet();
        return [.. differing.Concat(owners.Where(o => missing.Contains(o.WorkspaceId)).Select(o => o.Id)).Distinct()];
    }

    private static bool Differs(Subscription row, ProviderSubscription listed) =>
        listed.Version is { } version && row.Version is { } seen
            ? version > seen
            : (row.State, row.CancelsAt) != (listed.State, listed.State == SubscriptionState.Ended ? row.CancelsAt : listed.CancelsAt);

    private async Task EnqueueAsync(string provider, IReadOnlyList<string> customers, CancellationToken cancellationToken)
    {
        foreach (var customerId in customers)
        {
            jobs.EnqueueOutsideWorkspace(new BillingSyncJob(provider, customerId) { IsScheduled = true });
        }

        await context.SaveChangesAsync(cancellationToken);
        Log.Reconciled(logger, provider, customers.Count);
    }

    private async Task StoreMissedAsync(string provider, IReadOnlyList<BillingProviderEvent> events, CancellationToken cancellationToken)
    {
        var ids = events.Select(e => e.EventId).ToList();
        var known = await context.Set<BillingEvent>().Where(e => e.Provider == provider && ids.Contains(e.EventId)).Select(e => e.EventId).ToListAsync(cancellationToken);
        foreach (var missed in events.Where(e => !known.Contains(e.EventId)))
        {
            await intake.StoreAsync(provider, missed, cancellationToken);
        }
    }

    /// <summary>What a comparison with a provider brought.</summary>
    internal sealed record Outcome
    {
        /// <summary>How many subscriptions the provider has.</summary>
        public required int Listed { get; init; }

        /// <summary>How many live ones the app has.</summary>
        public required int Live { get; init; }

        /// <summary>How many of those would end.</summary>
        public required int Ending { get; init; }

        /// <summary>Whether that is too many, so that nothing was changed.</summary>
        public required bool IsStopped { get; init; }

        /// <summary>The customers that differ, by the provider's ids.</summary>
        public required IReadOnlyList<string> Customers { get; init; }
    }
}
