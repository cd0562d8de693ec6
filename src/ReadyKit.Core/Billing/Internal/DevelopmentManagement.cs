namespace ReadyKit.Billing.Internal;

/// <summary>What the buttons of the development provider's portal do.</summary>
internal static class DevelopmentManagement
{
    /// <summary>Carries out an action on a subscription; one that does not fit its state changes nothing.</summary>
    public static void Apply(DevelopmentLedger ledger, DevelopmentSubscription subscription, string action, DateTimeOffset now)
    {
        if (!subscription.IsLive || !Change(subscription, action))
        {
            return;
        }

        if (action == "pay-invoice")
        {
            ledger.Announce("invoice.paid", subscription.CustomerId, subscription.Id, now);
        }

        var type = subscription.Status == DevelopmentStatus.Canceled ? "subscription.deleted" : "subscription.updated";
        ledger.Announce(type, subscription.CustomerId, subscription.Id, now);
    }

    private static bool Change(DevelopmentSubscription subscription, string action)
    {
        switch (action)
        {
            case "cancel-at-period-end" when !subscription.CancelsAtPeriodEnd:
                subscription.CancelsAtPeriodEnd = true;
                return true;
            case "resume" when subscription.CancelsAtPeriodEnd:
                subscription.CancelsAtPeriodEnd = false;
                return true;
            case "cancel-now":
                subscription.Status = DevelopmentStatus.Canceled;
                subscription.PastDueSince = null;
                return true;
            case "fail-next-renewal" when subscription.Status == DevelopmentStatus.Active:
                subscription.FailsNextRenewal = !subscription.FailsNextRenewal;
                return false;
            case "pay-invoice" when subscription.Status is DevelopmentStatus.PastDue or DevelopmentStatus.Unpaid:
                subscription.Status = DevelopmentStatus.Active;
                subscription.PastDueSince = null;
                return true;
            default:
                return false;
        }
    }
}
