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
    /// The plans in rising order: of several subscriptions the one counts whose plan stands last. Exactly one has no prices and
    /// costs nothing. Default, while none is configured: <c>free</c>, and <c>pro</c> at 29 USD a month or 290 a year.
    /// </summary>
    [ValidateEnumeratedItems]
    public IList<PlanOptions> Plans { get; } = [];
}
