namespace ReadyKit.Billing.Development.Internal;

/// <summary>The buttons that move the provider's clock ahead.</summary>
internal sealed class DevelopmentClock(DevelopmentBank bank)
{
    private static readonly (string Action, string Label, int Days)[] _steps =
        [("advance-1", "One day", 1), ("advance-7", "One week", 7), ("advance-31", "One month", 31)];

    public static IEnumerable<DevelopmentButton> Steps => _steps.Select(s => new DevelopmentButton(s.Action, s.Label));

    /// <summary>Moves the clock when that is what the button says.</summary>
    public async Task ActAsync(string action, CancellationToken cancellationToken)
    {
        if (_steps.FirstOrDefault(s => s.Action == action) is { Days: > 0 } step)
        {
            await bank.AdvanceAsync(TimeSpan.FromDays(step.Days), cancellationToken);
        }
    }
}
