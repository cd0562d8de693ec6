using System.Security.Cryptography;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Development.Internal.Ledger;

/// <summary>Everything the development provider knows, as it is kept in its file.</summary>
internal sealed class DevelopmentLedger
{
    private const int MaxDelivered = 200;

    /// <summary>What webhooks are signed with.</summary>
    public string Secret { get; init; } = NewId("secret");

    /// <summary>How far the provider's clock is ahead.</summary>
    public TimeSpan ClockOffset { get; set; }

    public List<DevelopmentCustomer> Customers { get; init; } = [];

    public List<DevelopmentCheckout> Checkouts { get; init; } = [];

    public List<DevelopmentSubscription> Subscriptions { get; init; } = [];

    public List<DevelopmentPortal> Portals { get; init; } = [];

    public List<DevelopmentInvoice> Invoices { get; init; } = [];

    public List<DevelopmentUsage> Usage { get; init; } = [];

    public List<DevelopmentEvent> Events { get; init; } = [];

    /// <summary>An id that nobody can guess: pages are reached by it.</summary>
    public static string NewId(string prefix) => $"{prefix}_{RandomNumberGenerator.GetHexString(32, lowercase: true)}";

    /// <summary>Makes out a bill.</summary>
    public void Bill(DevelopmentSubscription subscription, decimal total, InvoiceState state, DateTimeOffset now) => Invoices.Add(new DevelopmentInvoice
    {
        Id = NewId("in"),
        CustomerId = subscription.CustomerId,
        SubscriptionId = subscription.Id,
        IssuedAt = now,
        Total = total,
        Currency = subscription.Product.Currency,
        State = state,
    });

    /// <summary>Marks the open bills of a subscription.</summary>
    public void SettleBills(DevelopmentSubscription subscription, InvoiceState state)
    {
        foreach (var open in Invoices.Where(i => i.SubscriptionId == subscription.Id && i.State == InvoiceState.Open))
        {
            open.State = state;
        }
    }

    /// <summary>Puts a webhook into the outbox. What it is about has changed.</summary>
    public void Announce(string type, string customerId, string objectId, DateTimeOffset now)
    {
        if (Subscriptions.Find(s => s.Id == objectId) is { } changed)
        {
            (changed.Version, changed.ChangedAt) = (changed.Version + 1, now);
        }

        Events.Add(new DevelopmentEvent
        {
            Id = NewId("evt"), Type = type, CustomerId = customerId, ObjectId = objectId, CreatedAt = now, NextAttemptAt = now,
        });
        var delivered = Events.Where(e => e.DeliveredAt is not null).ToList();
        foreach (var old in delivered.Take(Math.Max(0, delivered.Count - MaxDelivered)))
        {
            Events.Remove(old);
        }
    }
}
