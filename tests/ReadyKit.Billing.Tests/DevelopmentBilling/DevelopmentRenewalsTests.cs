using ReadyKit.Billing.Development.Internal;
using ReadyKit.Billing.Development.Internal.Ledger;

namespace ReadyKit.Billing.Tests.DevelopmentBilling;

public sealed class DevelopmentRenewalsTests
{
    private static readonly DateTimeOffset _start = new(2026, 1, 31, 0, 0, 0, TimeSpan.Zero);

    private readonly DevelopmentLedger _ledger = new();
    private readonly DevelopmentSubscription _subscription = new()
    {
        Id = "sub",
        CustomerId = "cus",
        Product = new DevelopmentProduct { PriceId = "price", Name = "Pro", Amount = 29 },
        StartedAt = _start,
        PeriodEndsAt = _start.AddMonths(1),
        Status = DevelopmentStatus.Active,
    };

    public DevelopmentRenewalsTests() => _ledger.Subscriptions.Add(_subscription);

    [Fact]
    [Trait("Case", "SU-17")]
    public void Thirteen_months_renew_thirteen_times()
    {
        DevelopmentRenewals.Run(_ledger, _start.AddMonths(13));

        Assert.Equal(DevelopmentStatus.Active, _subscription.Status);
        Assert.Equal(13, _ledger.Events.Count(e => e.Type == "invoice.paid"));
        Assert.InRange(_subscription.PeriodEndsAt, _start.AddMonths(13).AddDays(1), _start.AddMonths(14));
    }

    [Fact]
    public void A_cancelled_one_ends_with_its_period()
    {
        DevelopmentManagement.Apply(_ledger, _subscription, "cancel-at-period-end", _start);
        DevelopmentRenewals.Run(_ledger, _subscription.PeriodEndsAt.AddSeconds(-1));
        Assert.Equal(DevelopmentStatus.Active, _subscription.Status);

        DevelopmentRenewals.Run(_ledger, _subscription.PeriodEndsAt);

        Assert.Equal(DevelopmentStatus.Canceled, _subscription.Status);
        Assert.Equal(["subscription.updated", "subscription.deleted"], _ledger.Events.Select(e => e.Type));
    }

    [Fact]
    public void A_failing_renewal_is_past_due_then_unpaid_and_paying_mends_it()
    {
        var end = _subscription.PeriodEndsAt;
        DevelopmentManagement.Apply(_ledger, _subscription, "fail-next-renewal", _start);
        DevelopmentRenewals.Run(_ledger, end);
        Assert.Equal(DevelopmentStatus.PastDue, _subscription.Status);

        DevelopmentRenewals.Run(_ledger, end + DevelopmentRenewals.Dunning);
        Assert.Equal(DevelopmentStatus.Unpaid, _subscription.Status);

        DevelopmentManagement.Apply(_ledger, _subscription, "pay-invoice", end);
        Assert.Equal(DevelopmentStatus.Active, _subscription.Status);
    }

    [Fact]
    public void While_it_is_paused_periods_go_by_without_an_invoice()
    {
        DevelopmentManagement.Apply(_ledger, _subscription, "pause-collection", _start);
        DevelopmentRenewals.Run(_ledger, _start.AddMonths(3));
        Assert.Equal(DevelopmentStatus.Paused, _subscription.Status);
        Assert.DoesNotContain(_ledger.Events, e => e.Type == "invoice.paid");

        DevelopmentManagement.Apply(_ledger, _subscription, "resume-collection", _start.AddMonths(3));
        DevelopmentRenewals.Run(_ledger, _start.AddMonths(3));

        Assert.Equal(DevelopmentStatus.Active, _subscription.Status);
        Assert.DoesNotContain(_ledger.Events, e => e.Type == "invoice.paid");
    }

    [Theory]
    [InlineData("Paused")]
    [InlineData("Unpaid")]
    public void A_cancelled_one_ends_with_its_period_also_when_nothing_is_collected(string status)
    {
        _subscription.Status = Enum.Parse<DevelopmentStatus>(status);
        DevelopmentManagement.Apply(_ledger, _subscription, "cancel-at-period-end", _start);

        DevelopmentRenewals.Run(_ledger, _subscription.PeriodEndsAt);

        Assert.Equal(DevelopmentStatus.Canceled, _subscription.Status);
    }

    [Fact]
    public void A_payment_that_nobody_confirms_is_given_up_after_a_day()
    {
        _subscription.Status = DevelopmentStatus.Incomplete;

        DevelopmentRenewals.Run(_ledger, _start.AddDays(1));

        Assert.Equal(DevelopmentStatus.Canceled, _subscription.Status);
    }

    [Fact]
    public void What_is_over_stays_over()
    {
        DevelopmentManagement.Apply(_ledger, _subscription, "cancel-now", _start);
        foreach (var action in new[] { "resume", "pay-invoice", "cancel-now", "cancel-at-period-end", "nonsense" })
        {
            DevelopmentManagement.Apply(_ledger, _subscription, action, _start);
        }

        Assert.Equal(DevelopmentStatus.Canceled, _subscription.Status);
        Assert.Single(_ledger.Events);
    }
}
