using System.Security.Cryptography;

namespace ReadyKit.Billing.Development.Internal;

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

    public List<DevelopmentEvent> Events { get; init; } = [];

    /// <summary>An id that nobody can guess: pages are reached by it.</summary>
    public static string NewId(string prefix) => $"{prefix}_{RandomNumberGenerator.GetHexString(32, lowercase: true)}";

    /// <summary>Puts a webhook into the outbox.</summary>
    public void Announce(string type, string customerId, string objectId, DateTimeOffset now)
    {
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
