using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Pages;

namespace ReadyKit.Billing.Development.Internal;

/// <summary>What the buttons of the development provider's checkout do.</summary>
internal static class DevelopmentPayments
{
    private static readonly TimeSpan _transfer = TimeSpan.FromDays(3);

    /// <summary>The card was charged, or will be when the trial ends.</summary>
    public static void Pay(DevelopmentLedger ledger, DevelopmentCheckout checkout, bool hasCard, DateTimeOffset now)
    {
        var subscription = Begin(ledger, checkout, now);
        (subscription.HasBegun, subscription.HasCard, checkout.IsComplete) = (true, hasCard, true);
        subscription.Status = checkout.TrialDays > 0 ? DevelopmentStatus.Trialing : DevelopmentStatus.Active;
        ledger.Announce("checkout.completed", checkout.CustomerId, checkout.Id, now);
        if (subscription.Status == DevelopmentStatus.Active)
        {
            ledger.Bill(subscription, subscription.Product.Total, InvoiceState.Paid, now);
            ledger.Announce("invoice.paid", checkout.CustomerId, subscription.Id, now);
        }

        ledger.Announce("subscription.updated", checkout.CustomerId, subscription.Id, now);
    }

    /// <summary>The bank was told to pay, which takes some days.</summary>
    public static void PayLater(DevelopmentLedger ledger, DevelopmentCheckout checkout, DateTimeOffset now)
    {
        var subscription = Begin(ledger, checkout, now);
        (subscription.ArrivesAt, checkout.IsComplete) = (now + _transfer, true);
        ledger.Bill(subscription, subscription.Product.Total, InvoiceState.Open, now);
        ledger.Announce("checkout.completed", checkout.CustomerId, checkout.Id, now);
    }

    /// <summary>A payment that was under way has come, or failed.</summary>
    public static void Settle(DevelopmentLedger ledger, DevelopmentSubscription subscription, bool hasCome, DateTimeOffset now)
    {
        subscription.ArrivesAt = null;
        if (!hasCome)
        {
            ledger.Announce("payment.failed", subscription.CustomerId, subscription.Id, now);
            DevelopmentManagement.Cancel(ledger, subscription, now);
            return;
        }

        (subscription.Status, subscription.HasBegun) = (DevelopmentStatus.Active, true);
        ledger.SettleBills(subscription, InvoiceState.Paid);
        ledger.Announce("invoice.paid", subscription.CustomerId, subscription.Id, now);
        ledger.Announce("subscription.updated", subscription.CustomerId, subscription.Id, now);
    }

    /// <summary>Where a page stands.</summary>
    public static CheckoutStatus StatusOf(DevelopmentLedger ledger, DevelopmentCheckout? checkout, DateTimeOffset now)
    {
        if (checkout is null or { IsComplete: false })
        {
            return checkout?.IsUsableAt(now) == true && !IsTaken(ledger, checkout) ? CheckoutStatus.Open : CheckoutStatus.Closed;
        }

        return ledger.Subscriptions.Find(s => s.Id == checkout.SubscriptionId) switch
        {
            null => CheckoutStatus.Closed,
            { Status: DevelopmentStatus.Incomplete } => CheckoutStatus.Processing,
            { HasBegun: true } => CheckoutStatus.Paid,
            _ => CheckoutStatus.Failed,
        };
    }

    /// <summary>Whether another page with the same reference has led to a subscription: then this one leads to none.</summary>
    private static bool IsTaken(DevelopmentLedger ledger, DevelopmentCheckout checkout) =>
        checkout.Reference is not null && ledger.Subscriptions.Exists(s =>
            s.Reference == checkout.Reference && s.Id != checkout.SubscriptionId && (s.IsLive || s.ArrivesAt is not null));

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
            DevelopmentManagement.Cancel(ledger, waiting, now);
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
            Reference = checkout.Reference,
            Product = checkout.Product,
            PausesWithoutCard = checkout.PausesWithoutCard,
            StartedAt = now,
            ChangedAt = now,
            TrialEndsAt = checkout.TrialDays > 0 ? now.AddDays(checkout.TrialDays) : null,
            PeriodEndsAt = checkout.TrialDays > 0 ? now.AddDays(checkout.TrialDays) : checkout.Product.EndOfPeriod(now),
        };
        ledger.Subscriptions.Add(subscription);
        checkout.SubscriptionId = subscription.Id;
        ledger.Announce("subscription.created", checkout.CustomerId, subscription.Id, now);
        return subscription;
    }
}
