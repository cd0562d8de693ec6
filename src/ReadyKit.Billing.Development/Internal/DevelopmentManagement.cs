using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Development.Internal;

/// <summary>What the buttons of the development provider's portal do.</summary>
internal static class DevelopmentManagement
{
    /// <summary>Carries out an action on a subscription; one that does not fit its state changes nothing.</summary>
    public static void Apply(DevelopmentLedger ledger, DevelopmentSubscription subscription, string action, DateTimeOffset now)
    {
        if (!subscription.IsLive)
        {
            return;
        }

        if (action == "cancel-now")
        {
            Cancel(ledger, subscription, now);
            return;
        }

        if (!Change(subscription, action))
        {
            return;
        }

        if (action == "pay-invoice")
        {
            ledger.SettleBills(subscription, InvoiceState.Paid);
            ledger.Announce("invoice.paid", subscription.CustomerId, subscription.Id, now);
        }

        ledger.Announce("subscription.updated", subscription.CustomerId, subscription.Id, now);
    }

    /// <summary>Ends a subscription at once, also one whose first payment is under way. One that is over stays as it is.</summary>
    public static void Cancel(DevelopmentLedger ledger, DevelopmentSubscription subscription, DateTimeOffset now)
    {
        if (subscription.Status != DevelopmentStatus.Canceled)
        {
            (subscription.Status, subscription.PastDueSince, subscription.ArrivesAt) = (DevelopmentStatus.Canceled, null, null);
            subscription.EndedAt = now;
            ledger.SettleBills(subscription, InvoiceState.Void);
            ledger.Announce("subscription.deleted", subscription.CustomerId, subscription.Id, now);
        }
    }

    private static bool Change(DevelopmentSubscription subscription, string action) => (action, subscription.Status) switch
    {
        ("cancel-at-period-end", _) when !subscription.CancelsAtPeriodEnd => Schedule(subscription, true),
        ("resume", _) when subscription.CancelsAtPeriodEnd => Schedule(subscription, false),
        ("pause-collection", DevelopmentStatus.Active) => Move(subscription, DevelopmentStatus.Paused),
        ("resume-collection", DevelopmentStatus.Paused) => Move(subscription, DevelopmentStatus.Active),
        ("pay-invoice", DevelopmentStatus.PastDue or DevelopmentStatus.Unpaid) => Move(subscription, DevelopmentStatus.Active),
        ("fail-next-renewal", DevelopmentStatus.Active or DevelopmentStatus.Trialing) => Toggle(subscription),
        _ => false,
    };

    private static bool Schedule(DevelopmentSubscription subscription, bool ends)
    {
        subscription.CancelsAtPeriodEnd = ends;
        return true;
    }

    private static bool Move(DevelopmentSubscription subscription, DevelopmentStatus status)
    {
        (subscription.Status, subscription.PastDueSince) = (status, null);
        return true;
    }

    /// <summary>Nobody hears of it before the renewal.</summary>
    private static bool Toggle(DevelopmentSubscription subscription)
    {
        subscription.FailsNextRenewal = !subscription.FailsNextRenewal;
        return false;
    }
}
