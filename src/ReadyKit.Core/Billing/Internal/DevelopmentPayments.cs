namespace ReadyKit.Billing.Internal;

/// <summary>What the buttons of the development provider's checkout do.</summary>
internal static class DevelopmentPayments
{
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

    /// <summary>The bank wants to hear from the card's owner first; until then there is a subscription that nobody has paid for.</summary>
    public static void AskForConfirmation(DevelopmentLedger ledger, DevelopmentCheckout checkout, DateTimeOffset now) => Begin(ledger, checkout, now);

    /// <summary>The card was declined.</summary>
    public static void Decline(DevelopmentLedger ledger, DevelopmentCheckout checkout, DateTimeOffset now) =>
        ledger.Announce("payment.failed", checkout.CustomerId, checkout.Id, now);

    /// <summary>The page cannot be used any more; a subscription that waited for confirmation is over.</summary>
    public static void Close(DevelopmentLedger ledger, DevelopmentCheckout checkout, DateTimeOffset now)
    {
        checkout.IsClosed = true;
        if (ledger.Subscriptions.FirstOrDefault(s => s.Id == checkout.SubscriptionId) is { Status: DevelopmentStatus.Incomplete } waiting)
        {
            waiting.Status = DevelopmentStatus.Canceled;
            ledger.Announce("subscription.deleted", checkout.CustomerId, waiting.Id, now);
        }
    }

    private static DevelopmentSubscription Begin(DevelopmentLedger ledger, DevelopmentCheckout checkout, DateTimeOffset now)
    {
        if (ledger.Subscriptions.FirstOrDefault(s => s.Id == checkout.SubscriptionId) is { Status: DevelopmentStatus.Incomplete } begun)
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
