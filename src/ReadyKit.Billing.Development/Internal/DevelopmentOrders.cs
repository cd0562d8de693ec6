using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Orders;

namespace ReadyKit.Billing.Development.Internal;

/// <summary>Carries out what the app orders.</summary>
internal static class DevelopmentOrders
{
    /// <summary>Carries out an order, or sees on a copy what would come of it.</summary>
    public static OrderOutcome Order(DevelopmentLedger ledger, SubscriptionOrder order, DateTimeOffset now)
    {
        var subscription = ledger.Subscriptions.Find(s => s.Id == order.SubscriptionId) ?? throw Refuse("there is no such subscription");
        if (order.ExpectedVersion is { } expected && expected != subscription.Version)
        {
            return OutcomeOf(subscription, OrderStatus.Outdated, 0);
        }

        var changed = order.IsPreview ? subscription.Copy() : subscription;
        if (order.Kind == OrderKind.Cancel && (order.When == OrderTime.Now || !subscription.IsLive))
        {
            End(ledger, changed, order.IsPreview, now);
            return OutcomeOf(changed, order.IsPreview ? OrderStatus.Previewed : OrderStatus.Done, 0);
        }

        if (!subscription.IsLive)
        {
            throw Refuse("the subscription is over or not paid yet");
        }

        var before = (subscription.Product, subscription.NextProduct, subscription.Status, subscription.CancelsAtPeriodEnd);
        var due = Apply(changed, order, now);
        if (!order.IsPreview && before != (changed.Product, changed.NextProduct, changed.Status, changed.CancelsAtPeriodEnd))
        {
            Tell(ledger, changed, due, now);
        }

        var isScheduled = order.When == OrderTime.AtPeriodEnd && order.Kind is OrderKind.ChangePrice or OrderKind.Cancel;
        return OutcomeOf(changed, order.IsPreview ? OrderStatus.Previewed : isScheduled ? OrderStatus.Scheduled : OrderStatus.Done, due);
    }

    /// <summary>Carries out a change that was confirmed on a page. Confirmed twice, it is done once.</summary>
    public static void Confirm(DevelopmentLedger ledger, DevelopmentSubscription subscription, DevelopmentProduct product, DateTimeOffset now)
    {
        if (subscription.Status is DevelopmentStatus.Active or DevelopmentStatus.Trialing && subscription.Product != product)
        {
            Tell(ledger, subscription, ChangeProduct(subscription, product, OrderProration.Now, now), now);
        }
    }

    /// <summary>Puts a subscription on another product at once, and says what that costs for the rest of the period.</summary>
    public static decimal ChangeProduct(DevelopmentSubscription subscription, DevelopmentProduct product, OrderProration proration, DateTimeOffset now)
    {
        var old = subscription.Product;
        (subscription.Product, subscription.NextProduct) = (product, null);
        if (subscription.Status == DevelopmentStatus.Trialing || old == product)
        {
            return 0;
        }

        var whole = old.EndOfPeriod(now) - now;
        var left = Math.Clamp((decimal)((subscription.PeriodEndsAt - now) / whole), 0, 1);
        if (old.Interval != product.Interval)
        {
            subscription.PeriodEndsAt = product.EndOfPeriod(now);
            return decimal.Round(product.Total - (old.Total * left), 2);
        }

        return proration == OrderProration.None ? 0 : decimal.Round((product.Total - old.Total) * left, 2);
    }

    private static decimal Apply(DevelopmentSubscription subscription, SubscriptionOrder order, DateTimeOffset now)
    {
        switch (order.Kind)
        {
            case OrderKind.ChangePrice:
                return ChangePrice(subscription, order, now);
            case OrderKind.ChangeQuantity:
                var quantity = order.Quantity ?? throw Refuse("no quantity is given");
                var next = subscription.NextProduct;
                var due = ChangeProduct(subscription, subscription.Product with { Quantity = quantity }, order.Proration, now);
                subscription.NextProduct = next is null ? null : next with { Quantity = quantity };
                return due;
            case OrderKind.Cancel:
                subscription.CancelsAtPeriodEnd = true;
                return 0;
            case OrderKind.Resume:
                subscription.CancelsAtPeriodEnd = false;
                subscription.Status = subscription.Status == DevelopmentStatus.Paused ? DevelopmentStatus.Active : subscription.Status;
                return 0;
            default:
                subscription.Status = subscription.Status is DevelopmentStatus.Active or DevelopmentStatus.Paused
                    ? DevelopmentStatus.Paused
                    : throw Refuse("only what is active can be paused");
                return 0;
        }
    }

    private static decimal ChangePrice(DevelopmentSubscription subscription, SubscriptionOrder order, DateTimeOffset now)
    {
        if (subscription.Status is not (DevelopmentStatus.Active or DevelopmentStatus.Trialing))
        {
            throw Refuse("it has to be paid first");
        }

        var product = DevelopmentProduct.Of(order.Plan, order.Price, order.PriceId, order.Quantity ?? subscription.Product.Quantity);
        if (order.When == OrderTime.Now)
        {
            return ChangeProduct(subscription, product, order.Proration, now);
        }

        subscription.NextProduct = product;
        return 0;
    }

    private static void End(DevelopmentLedger ledger, DevelopmentSubscription subscription, bool isPreview, DateTimeOffset now)
    {
        if (isPreview)
        {
            subscription.Status = DevelopmentStatus.Canceled;
        }
        else
        {
            DevelopmentManagement.Cancel(ledger, subscription, now);
        }
    }

    /// <summary>The card is charged at once, whenever the difference is paid.</summary>
    private static void Tell(DevelopmentLedger ledger, DevelopmentSubscription subscription, decimal due, DateTimeOffset now)
    {
        if (due != 0)
        {
            ledger.Bill(subscription, due, InvoiceState.Paid, now);
        }

        ledger.Announce("subscription.updated", subscription.CustomerId, subscription.Id, now);
    }

    private static OrderOutcome OutcomeOf(DevelopmentSubscription subscription, OrderStatus status, decimal due) => new()
    {
        Status = status,
        Subscription = subscription.ToProviderSubscription(),
        AmountDue = due,
        AmountPerPeriod = (subscription.NextProduct ?? subscription.Product).Total,
        Currency = subscription.Product.Currency,
    };

    private static BillingProviderException Refuse(string why) =>
        new($"The development billing does not do that: {why}.") { Failure = BillingFailure.Refused };
}
