namespace ReadyKit.Billing.Development.Internal;

/// <summary>The buttons that move the provider's clock ahead.</summary>
internal sealed class DevelopmentClock(DevelopmentBank bank)
{
    private static readonly (string Action, string Key, int Days)[] _steps =
        [("advance-1", "development.billing.clock.day", 1), ("advance-7", "development.billing.clock.week", 7), ("advance-31", "development.billing.clock.month", 31)];

    public static IEnumerable<DevelopmentButton> Steps => _steps.Select(s => new DevelopmentButton(s.Action, s.Key));

    /// <summary>Moves the clock when that is what the button says.</summary>
    public async Task ActAsync(string action, CancellationToken cancellationToken)
    {
        if (_steps.FirstOrDefault(s => s.Action == action) is { Days: > 0 } step)
        {
            await bank.AdvanceAsync(TimeSpan.FromDays(step.Days), cancellationToken);
        }
    }
}
