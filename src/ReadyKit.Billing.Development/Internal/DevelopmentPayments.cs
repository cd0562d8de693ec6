using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Development.Internal;

/// <summary>What the buttons of the development provider's checkout do.</summary>
internal static class DevelopmentPayments
{
    private static readonly TimeSpan _transfer = TimeSpan.FromDays(3);

    /// <summary>The card was charged.</summary>
    public static void Pay(DevelopmentLedger ledger, DevelopmentCheckout checkout, DateTimeOffset now)
    {
        var subscription = Begin(ledger, checkout, now);
        subscription.Status = DevelopmentStatus.Active;
        checkout.IsComplete = true;
        ledger.Announce("checkout.completed", checkout.CustomerId, checkout.Id, now);
        ledger.Announce("invoice.paid", checkout.CustomerId, subscription.Id, now);
        ledger.Announce("subscription.updated", checkout.CustomerId, subscription.Id, now);
    }

    /// <summary>The bank was told to pay, which takes some days.</summary>
    public static void PayLater(DevelopmentLedger ledger, DevelopmentCheckout checkout, DateTimeOffset now)
    {
        Begin(ledger, checkout, now).ArrivesAt = now + _transfer;
        checkout.IsComplete = true;
        ledger.Announce("checkout.completed", checkout.CustomerId, checkout.Id, now);
    }

    /// <summary>A payment that was under way has come, or failed.</summary>
    public static void Settle(DevelopmentLedger ledger, DevelopmentSubscription subscription, bool hasCome, DateTimeOffset now)
    {
        (subscription.Status, subscription.ArrivesAt) = (hasCome ? DevelopmentStatus.Active : DevelopmentStatus.Canceled, null);
        ledger.Announce(hasCome ? "invoice.paid" : "payment.failed", subscription.CustomerId, subscription.Id, now);
        ledger.Announce(hasCome ? "subscription.updated" : "subscription.deleted", subscription.CustomerId, subscription.Id, now);
    }

    /// <summary>What can still become of a page.</summary>
    public static CheckoutStatus StatusOf(DevelopmentLedger ledger, DevelopmentCheckout? checkout, DateTimeOffset now)
    {
        if (checkout?.IsOpenAt(now) == true)
        {
            return CheckoutStatus.Open;
        }

        return checkout is { IsComplete: true } && FindWaiting(ledger, checkout) is not null ? CheckoutStatus.Processing : CheckoutStatus.Closed;
    }

    /// <summary>The subscription that a page began and that is not paid yet.</summary>
    public static DevelopmentSubscription? FindWaiting(DevelopmentLedger ledger, DevelopmentCheckout checkout) =>
        ledger.Subscriptions.FirstOrDefault(s => s.Id == checkout.SubscriptionId && s.Status == DevelopmentStatus.Incomplete);

    /// <summary>The bank wants to hear from the card's owner first; until then there is a subscription that nobody has paid for.</summary>
    public static void AskForConfirmation(DevelopmentLedger ledger, DevelopmentCheckout checkout, DateTimeOffset now) => Begin(ledger, checkout, now);

    /// <summary>The card was declined.</summary>
    public static void Decline(DevelopmentLedger ledger, DevelopmentCheckout checkout, DateTimeOffset now) =>
        ledger.Announce("payment.failed", checkout.CustomerId, checkout.Id, now);

    /// <summary>The page cannot be used any more; a subscription that waited for confirmation is over.</summary>
    public static void Close(DevelopmentLedger ledger, DevelopmentCheckout checkout, DateTimeOffset now)
    {
        checkout.IsClosed = true;
        if (FindWaiting(ledger, checkout) is { } waiting)
        {
            waiting.Status = DevelopmentStatus.Canceled;
            ledger.Announce("subscription.deleted", checkout.CustomerId, waiting.Id, now);
        }
    }

    private static DevelopmentSubscription Begin(DevelopmentLedger ledger, DevelopmentCheckout checkout, DateTimeOffset now)
    {
        if (FindWaiting(ledger, checkout) is { } begun)
        {
            return begun;
        }

        var subscription = new DevelopmentSubscription
        {
            Id = DevelopmentLedger.NewId("sub"),
            CustomerId = checkout.CustomerId,
            Product = checkout.Product,
            StartedAt = now,
            PeriodEndsAt = checkout.Product.EndOfPeriod(now),
        };
        ledger.Subscriptions.Add(subscription);
        checkout.SubscriptionId = subscription.Id;
        ledger.Announce("subscription.created", checkout.CustomerId, subscription.Id, now);
        return subscription;
    }
}
