using ReadyKit.Billing.Internal.Access;
using ReadyKit.Billing.Tests.Plans;
using static ReadyKit.Billing.SubscriptionState;

namespace ReadyKit.Billing.Tests.Access;

[Trait("Case", "SU-09")]
public sealed class AccessPolicyTests
{
    private static readonly DateTimeOffset _now = new(2026, 5, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly AccessPolicy _policy = new(PlanSettings.Three(), TimeSpan.FromDays(7));

    /// <summary>Every state, with no scheduled end, one in an hour and one an hour ago.</summary>
    public static TheoryData<SubscriptionState, int?, string, AccessLevel, SubscriptionState> States => new()
    {
        { None, null, "free", AccessLevel.Full, None },
        { None, 1, "free", AccessLevel.Full, None },
        { None, -1, "free", AccessLevel.Full, None },
        { Pending, null, "free", AccessLevel.Full, Pending },
        { Pending, 1, "free", AccessLevel.Full, Pending },
        { Pending, -1, "free", AccessLevel.Full, Pending },
        { Trialing, null, "pro", AccessLevel.Full, Trialing },
        { Trialing, 1, "pro", AccessLevel.Full, Trialing },
        { Trialing, -1, "free", AccessLevel.Full, Ended },
        { Active, null, "pro", AccessLevel.Full, Active },
        { Active, 1, "pro", AccessLevel.Full, Active },
        { Active, -1, "free", AccessLevel.Full, Ended },
        { PastDue, null, "pro", AccessLevel.Full, PastDue },
        { PastDue, 1, "pro", AccessLevel.Full, PastDue },
        { PastDue, -1, "free", AccessLevel.Full, Ended },
        { Suspended, null, "pro", AccessLevel.ReadOnly, Suspended },
        { Suspended, 1, "pro", AccessLevel.ReadOnly, Suspended },
        { Suspended, -1, "free", AccessLevel.Full, Ended },
        { Paused, null, "pro", AccessLevel.ReadOnly, Paused },
        { Paused, 1, "pro", AccessLevel.ReadOnly, Paused },
        { Paused, -1, "free", AccessLevel.Full, Ended },
        { Ended, null, "free", AccessLevel.Full, Ended },
        { Ended, 1, "free", AccessLevel.Full, Ended },
        { Ended, -1, "free", AccessLevel.Full, Ended },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void One_subscription_gives(SubscriptionState state, int? cancelsInHours, string plan, AccessLevel level, SubscriptionState decided)
    {
        var access = Decide(PlanSettings.Subscription(
            state, cancelsAt: cancelsInHours is { } hours ? _now.AddHours(hours) : null, pastDueSince: state == PastDue ? _now.AddDays(-1) : null));

        Assert.Equal((plan, level, decided), (access.Plan.Id, access.Level, access.State));
    }

    [Fact]
    [Trait("Case", "B8")]
    public void The_order_of_the_settings_says_which_plan_is_the_best_and_not_the_price()
    {
        var plans = PlanSettings.Catalog(
            new PlanOptions { Id = "free" },
            new PlanOptions { Id = "pro", Prices = { new() { Amount = 49000, Currency = "JPY", Interval = "year" } } },
            new PlanOptions { Id = "business", Prices = { new() { Amount = 99 } } });
        var both = new[] { PlanSettings.Subscription(SubscriptionState.Active, "business"), PlanSettings.Subscription(SubscriptionState.Active) };

        Assert.Equal("business", new AccessPolicy(plans, TimeSpan.FromDays(7)).Decide(both, DateTimeOffset.UnixEpoch).Plan.Id);
    }

    [Fact]
    public void The_table_names_every_state() =>
        Assert.Equal(Enum.GetValues<SubscriptionState>(), States.Select(row => (SubscriptionState)((object[])row)[0]).Distinct().Order());

    [Theory]
    [InlineData(0, PastDue, AccessLevel.Full)]
    [InlineData((7 * 24 * 60) - 1, PastDue, AccessLevel.Full)]
    [InlineData(7 * 24 * 60, Suspended, AccessLevel.ReadOnly)]
    [InlineData(30 * 24 * 60, Suspended, AccessLevel.ReadOnly)]
    [Trait("Case", "SU-08")]
    public void A_failed_payment_has_a_grace_period(int minutesPastDue, SubscriptionState state, AccessLevel level)
    {
        var access = Decide(PlanSettings.Subscription(PastDue, pastDueSince: _now.AddMinutes(-minutesPastDue)));

        Assert.Equal((state, level, "pro"), (access.State, access.Level, access.Plan.Id));
        Assert.Equal(level == AccessLevel.Full ? _now.AddMinutes(-minutesPastDue).AddDays(7) : null, access.GraceEndsAt);
    }

    [Fact]
    public void Without_a_subscription_the_free_plan_holds()
    {
        var access = Decide();

        Assert.Equal(("free", AccessLevel.Full, None), (access.Plan.Id, access.Level, access.State));
        Assert.False(access.IsManageable);
    }

    [Fact]
    public void What_is_not_paid_yet_cannot_be_managed() => Assert.False(Decide(PlanSettings.Subscription(Pending)).IsManageable);

    [Theory]
    [InlineData(Active, Active, "business")]
    [InlineData(PastDue, Active, "business")]
    [InlineData(Active, Suspended, "pro")]
    [InlineData(Trialing, Ended, "pro")]
    [InlineData(Suspended, Pending, "pro")]
    public void The_best_of_several_subscriptions_counts_in_any_order(SubscriptionState pro, SubscriptionState business, string plan)
    {
        var first = PlanSettings.Subscription(pro, pastDueSince: _now.AddDays(-1));
        var second = PlanSettings.Subscription(business, "business");

        Assert.Equal(plan, Decide(first, second).Plan.Id);
        Assert.Equal(Decide(first, second), Decide(second, first));
    }

    [Fact]
    public void A_paid_subscription_outweighs_one_that_was_not_paid()
    {
        var access = Decide(PlanSettings.Subscription(Suspended, "business"), PlanSettings.Subscription(Active));

        Assert.Equal(("pro", AccessLevel.Full), (access.Plan.Id, access.Level));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("a plan that is not sold any more")]
    [Trait("Case", "WH-21")]
    public void A_subscription_without_a_known_plan_gives_nothing(string? planId) =>
        Assert.Equal(("free", None), (Decide(PlanSettings.Subscription(Active, planId)).Plan.Id, Decide(PlanSettings.Subscription(Active, planId)).State));

    private static WorkspaceAccess Decide(params IEnumerable<Subscription> subscriptions) => _policy.Decide(subscriptions, _now);
}
