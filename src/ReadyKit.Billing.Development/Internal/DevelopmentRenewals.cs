using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Development.Internal;

/// <summary>What happens to the development provider's subscriptions as its time goes by.</summary>
internal static class DevelopmentRenewals
{
    /// <summary>For how long a payment that failed is asked for again.</summary>
    public static readonly TimeSpan Dunning = TimeSpan.FromDays(14);

    private static readonly TimeSpan _longestConfirmation = TimeSpan.FromHours(23);

    /// <summary>Brings every subscription up to a time.</summary>
    public static void Run(DevelopmentLedger ledger, DateTimeOffset now)
    {
        foreach (var subscription in ledger.Subscriptions)
        {
            while (Step(ledger, subscription, now))
            {
            }
        }
    }

    private static bool Step(DevelopmentLedger ledger, DevelopmentSubscription subscription, DateTimeOffset now) => subscription.Status switch
    {
        DevelopmentStatus.Incomplete when subscription.ArrivesAt <= now => Arrive(ledger, subscription, now),
        DevelopmentStatus.Incomplete when subscription.ArrivesAt is null && subscription.StartedAt + _longestConfirmation <= now => End(ledger, subscription, now),
        DevelopmentStatus.Trialing when subscription.PeriodEndsAt <= now && !subscription.HasCard => EndTrial(ledger, subscription, now),
        DevelopmentStatus.Active or DevelopmentStatus.PastDue or DevelopmentStatus.Trialing when subscription.PeriodEndsAt <= now => Renew(ledger, subscription, now),
        DevelopmentStatus.Unpaid when subscription.CancelsAtPeriodEnd && subscription.PeriodEndsAt <= now => End(ledger, subscription, now),
        DevelopmentStatus.Paused when subscription.PeriodEndsAt <= now => Skip(ledger, subscription, now),
        DevelopmentStatus.PastDue when subscription.PastDueSince + Dunning <= now => GiveUp(ledger, subscription, now),
        _ => false,
    };

    private static bool Arrive(DevelopmentLedger ledger, DevelopmentSubscription subscription, DateTimeOffset now)
    {
        DevelopmentPayments.Settle(ledger, subscription, hasCome: true, now);
        return true;
    }

    private static bool Renew(DevelopmentLedger ledger, DevelopmentSubscription subscription, DateTimeOffset now)
    {
        if (subscription.CancelsAtPeriodEnd)
        {
            return End(ledger, subscription, now);
        }

        var fails = subscription.FailsNextRenewal || subscription.Status == DevelopmentStatus.PastDue;
        (subscription.Product, subscription.NextProduct) = (subscription.NextProduct ?? subscription.Product, null);
        if (!fails)
        {
            subscription.Status = DevelopmentStatus.Active;
        }
        else if (subscription.Status != DevelopmentStatus.PastDue)
        {
            subscription.Status = DevelopmentStatus.PastDue;
            subscription.PastDueSince = subscription.PeriodEndsAt;
            subscription.FailsNextRenewal = false;
        }

        subscription.PeriodEndsAt = subscription.Product.EndOfPeriod(subscription.PeriodEndsAt);
        ledger.Bill(subscription, subscription.Product.Total, fails ? InvoiceState.Open : InvoiceState.Paid, now);
        ledger.Announce(fails ? "invoice.payment_failed" : "invoice.paid", subscription.CustomerId, subscription.Id, now);
        ledger.Announce("subscription.updated", subscription.CustomerId, subscription.Id, now);
        return true;
    }

    /// <summary>Nobody can be charged.</summary>
    private static bool EndTrial(DevelopmentLedger ledger, DevelopmentSubscription subscription, DateTimeOffset now)
    {
        if (!subscription.PausesWithoutCard || subscription.CancelsAtPeriodEnd)
        {
            return End(ledger, subscription, now);
        }

        subscription.Status = DevelopmentStatus.Paused;
        ledger.Announce("subscription.updated", subscription.CustomerId, subscription.Id, now);
        return true;
    }

    /// <summary>A paused period goes by without an invoice.</summary>
    private static bool Skip(DevelopmentLedger ledger, DevelopmentSubscription subscription, DateTimeOffset now)
    {
        if (subscription.CancelsAtPeriodEnd)
        {
            return End(ledger, subscription, now);
        }

        subscription.PeriodEndsAt = subscription.Product.EndOfPeriod(subscription.PeriodEndsAt);
        ledger.Announce("subscription.updated", subscription.CustomerId, subscription.Id, now);
        return true;
    }

    private static bool GiveUp(DevelopmentLedger ledger, DevelopmentSubscription subscription, DateTimeOffset now)
    {
        subscription.Status = DevelopmentStatus.Unpaid;
        ledger.Announce("subscription.updated", subscription.CustomerId, subscription.Id, now);
        return false;
    }

    private static bool End(DevelopmentLedger ledger, DevelopmentSubscription subscription, DateTimeOffset now)
    {
        DevelopmentManagement.Cancel(ledger, subscription, now);
        return false;
    }
}
