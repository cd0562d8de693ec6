using ReadyKit.Billing.Internal;
using static ReadyKit.Billing.SubscriptionState;

namespace ReadyKit.Billing.Tests;

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
        var change = new SubscriptionChange(Plans.Subscription(now), old, old == None ? null : "pro", null);

        Assert.Equal(action is null ? [] : [action], Actions(change));
    }

    [Fact]
    public void Scheduling_the_end_and_taking_it_back_are_told()
    {
        var scheduled = new SubscriptionChange(Plans.Subscription(Active, cancelsAt: DateTimeOffset.UnixEpoch), Active, "pro", null);
        var takenBack = new SubscriptionChange(Plans.Subscription(Active), Active, "pro", DateTimeOffset.UnixEpoch);

        Assert.Equal(["billing.cancellation_scheduled"], Actions(scheduled));
        Assert.Equal(["billing.cancellation_taken_back"], Actions(takenBack));
    }

    [Fact]
    public void A_failed_payment_says_until_when_everything_works()
    {
        var failed = new SubscriptionChange(Plans.Subscription(PastDue), Active, "pro", null) { GraceEndsAt = DateTimeOffset.UnixEpoch };

        Assert.Contains("until 1 January 1970", Assert.Single(BillingNotices.For(failed, id => id)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_plan_is_told_with_both_names()
    {
        var notice = Assert.Single(BillingNotices.For(
            new SubscriptionChange(Plans.Subscription(Active, "business"), Active, "pro", null), id => id.ToUpperInvariant()));

        Assert.Equal(("PRO", "BUSINESS"), (notice.Arguments["before"], notice.Arguments["plan"]));
    }

    [Fact]
    public void A_subscription_without_a_known_plan_is_not_told() =>
        Assert.Empty(Actions(new SubscriptionChange(Plans.Subscription(Active, planId: null), None, null, null)));

    private static IEnumerable<string> Actions(SubscriptionChange change) => BillingNotices.For(change, id => id).Select(n => n.Action);
}
