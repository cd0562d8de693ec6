using System.Collections;
using System.Globalization;
using System.Resources;
using ReadyKit.Billing.Internal;
using ReadyKit.Billing.Internal.Notices;
using ReadyKit.Billing.Internal.Sync;
using ReadyKit.Billing.Tests.Plans;
using static ReadyKit.Billing.SubscriptionState;

namespace ReadyKit.Billing.Tests.Notices;

public sealed class BillingNoticesTests
{
    [Theory]
    [InlineData(None, Active, "billing.plan_started")]
    [InlineData(None, Trialing, "billing.plan_started")]
    [InlineData(Pending, Active, "billing.plan_started")]
    [InlineData(Ended, Active, "billing.plan_started")]
    [InlineData(Active, PastDue, "billing.payment_failed")]
    [InlineData(PastDue, Suspended, "billing.suspended")]
    [InlineData(PastDue, Active, "billing.recovered")]
    [InlineData(Suspended, Active, "billing.recovered")]
    [InlineData(Active, Paused, "billing.paused")]
    [InlineData(Active, Ended, "billing.plan_ended")]
    [InlineData(PastDue, Ended, "billing.plan_ended")]
    [InlineData(None, Pending, null)]
    [InlineData(None, Ended, null)]
    [InlineData(Pending, Ended, null)]
    [InlineData(Trialing, Active, null)]
    [InlineData(Active, Active, null)]
    public void A_notice_follows_from_the_difference(SubscriptionState old, SubscriptionState now, string? action)
    {
        var change = new SubscriptionChange(PlanSettings.Subscription(now), old, old == None ? null : "pro", null);

        Assert.Equal(action is null ? [] : [action], Actions(change));
    }

    [Fact]
    public void Scheduling_the_end_and_taking_it_back_are_told()
    {
        var scheduled = new SubscriptionChange(PlanSettings.Subscription(Active, cancelsAt: DateTimeOffset.UnixEpoch), Active, "pro", null);
        var takenBack = new SubscriptionChange(PlanSettings.Subscription(Active), Active, "pro", DateTimeOffset.UnixEpoch);

        Assert.Equal(["billing.cancellation_scheduled"], Actions(scheduled));
        Assert.Equal(["billing.cancellation_taken_back"], Actions(takenBack));
    }

    [Fact]
    public void A_failed_payment_says_until_when_everything_works()
    {
        var failed = new SubscriptionChange(PlanSettings.Subscription(PastDue), Active, "pro", null) { GraceEndsAt = DateTimeOffset.UnixEpoch };

        var notice = Assert.Single(BillingNotices.For(failed, id => id));

        Assert.Equal(("billing.payment_failed_with_grace", DateTimeOffset.UnixEpoch), (notice.MailTemplate, notice.Arguments["end"]));
    }

    [Fact]
    public void Another_plan_is_told_with_both_names()
    {
        var notice = Assert.Single(BillingNotices.For(
            new SubscriptionChange(PlanSettings.Subscription(Active, "business"), Active, "pro", null), id => id.ToUpperInvariant()));

        Assert.Equal(("PRO", "BUSINESS"), (notice.Arguments["before"], notice.Arguments["plan"]));
    }

    [Theory]
    [InlineData(BillingInterval.Month, BillingInterval.Year, "billing.paid_by_year")]
    [InlineData(BillingInterval.Year, BillingInterval.Month, "billing.paid_by_month")]
    [InlineData(BillingInterval.Month, BillingInterval.Month, null)]
    [InlineData(BillingInterval.Month, null, null)]
    [InlineData(null, BillingInterval.Year, null)]
    public void Another_interval_of_the_same_plan_is_told(BillingInterval? old, BillingInterval? now, string? action)
    {
        var subscription = PlanSettings.Subscription(Active);
        subscription.Interval = now;
        var change = new SubscriptionChange(subscription, Active, "pro", null) { OldInterval = old };

        Assert.Equal(action is null ? [] : [action], Actions(change));
        Assert.Equal(action is not null, change.IsChange);
    }

    [Fact]
    public void Another_interval_of_another_plan_is_told_as_the_plan_only()
    {
        var subscription = PlanSettings.Subscription(Active, "business");
        subscription.Interval = BillingInterval.Year;

        Assert.Equal(["billing.plan_changed"], Actions(new SubscriptionChange(subscription, Active, "pro", null) { OldInterval = BillingInterval.Month }));
    }

    [Fact]
    public void A_subscription_without_a_known_plan_is_not_told() =>
        Assert.Empty(Actions(new SubscriptionChange(PlanSettings.Subscription(Active, planId: null), None, null, null)));

    [Fact]
    public void Every_notice_has_its_words()
    {
        var texts = new ResourceManager(typeof(BillingTexts)).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().Select(e => (string)e.Key).ToHashSet();
        var states = Enum.GetValues<SubscriptionState>();
        var notices = states.SelectMany(old => states.SelectMany(now => new DateTimeOffset?[] { null, DateTimeOffset.UnixEpoch }.SelectMany(
                at => BillingNotices.For(new SubscriptionChange(PlanSettings.Subscription(now, cancelsAt: at), old, "pro", null) { GraceEndsAt = at }, id => id))))
            .Concat(Enum.GetValues<BillingInterval>().SelectMany(interval => BillingNotices.For(PaidBy(interval), id => id)))
            .Concat(BillingNotices.For(new SubscriptionChange(PlanSettings.Subscription(Active, "business"), Active, "pro", DateTimeOffset.UnixEpoch), id => id));
        var needed = notices.SelectMany(n => new[] { $"activity.{n.Action}", $"mail.{n.MailTemplate}.subject", $"mail.{n.MailTemplate}.text" }).ToHashSet();

        Assert.True(needed.Count > 20);
        Assert.Empty(needed.Except(texts));
    }

    private static SubscriptionChange PaidBy(BillingInterval interval)
    {
        var subscription = PlanSettings.Subscription(Active);
        subscription.Interval = interval;
        return new SubscriptionChange(subscription, Active, "pro", null) { OldInterval = default(BillingInterval) };
    }

    private static IEnumerable<string> Actions(SubscriptionChange change) => BillingNotices.For(change, id => id).Select(n => n.Action);
}
