using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ReadyKit.Billing.Internal.Development;

/// <summary>The buttons that move the development provider's clock ahead.</summary>
internal sealed class DevelopmentClockForm(DevelopmentBank bank)
{
    private const string Prefix = "advance-";

    private static readonly (int Days, string Label)[] _steps = [(1, "One day"), (7, "One week"), (31, "One month")];

    public static DevelopmentHtml Render(HttpContext context, string path, DateTimeOffset now)
    {
        var buttons = DevelopmentHtml.Of(
            $"""<div class="buttons">{_steps.Select(s => DevelopmentLayout.Button(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{s.Days}"), s.Label))}</div>""");
        return DevelopmentHtml.Of(
            $"""
            <section class="card">
            <h2>Advance clock</h2>
            <p class="lead">At this provider it is {DevelopmentFormat.Time(now)}. Its clock only goes forward; the app's own stays as it is.</p>
            {DevelopmentLayout.Form(context, path, buttons)}
            </section>
            """);
    }

    /// <summary>Moves the clock when that is what the button says.</summary>
    public async Task ActAsync(string action, CancellationToken cancellationToken)
    {
        if (action.StartsWith(Prefix, StringComparison.Ordinal)
            && _steps.FirstOrDefault(s => action == string.Create(CultureInfo.InvariantCulture, $"{Prefix}{s.Days}")) is { Days: > 0 } step)
        {
            await bank.AdvanceAsync(TimeSpan.FromDays(step.Days), cancellationToken);
        }
    }
}
