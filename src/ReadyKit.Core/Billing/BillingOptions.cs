using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ReadyKit.Billing;

/// <summary>Plans and how they are sold. Bound to <c>ReadyKit:Billing</c>.</summary>
public sealed class BillingOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "ReadyKit:Billing";

    /// <summary>Which of the added providers sells the plans. Default: the one added first.</summary>
    [RegularExpression("^[a-z][a-z0-9-]*$")]
    public string? Provider { get; set; }

    /// <summary>How long access stays full after a payment failed. Default: 7 days.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "365.00:00:00")]
    public TimeSpan GracePeriod { get; set; } = TimeSpan.FromDays(7);

    /// <summary>
    /// How long a person waits for the provider, when they begin to buy and when they come back, before the page goes on without it.
    /// Default: 4 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:00:30")]
    public TimeSpan ProviderTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>
    /// How many reads a second each instance of the app sends to a provider at most, beside what people wait for on other pages. Default: 10.
    /// </summary>
    [Range(1, 1000)]
    public int ReadsPerSecond { get; set; } = 10;

    /// <summary>
    /// Which share of the live subscriptions a comparison with the provider may end. When more would end, it changes nothing and raises an alarm; one alone
    /// may always end. Default: 0.05.
    /// </summary>
    [Range(0.0, 1.0)]
    public double MaxEndingShare { get; set; } = 0.05;

    /// <summary>Whether a card is asked for before a trial begins. Default: yes.</summary>
    public bool TrialNeedsCard { get; set; } = true;

    /// <summary>Whether a subscription that has no card when its trial ends is paused. Default: no, it ends.</summary>
    public bool PauseAfterTrialWithoutCard { get; set; }

    /// <summary>
    /// The plans in rising order: of several subscriptions the one counts whose plan stands last. Exactly one has no prices and
    /// costs nothing. Default, while none is configured: <c>free</c>, and <c>pro</c> at 29 USD a month or 290 a year.
    /// </summary>
    [ValidateEnumeratedItems]
    public IList<PlanOptions> Plans { get; } = [];
}
