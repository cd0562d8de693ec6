using System.ComponentModel.DataAnnotations;

namespace ReadyKit.Billing.Development;

/// <summary>The billing provider to develop with. Bound to <c>ReadyKit:Billing:Development</c>.</summary>
public sealed class DevelopmentBillingOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "ReadyKit:Billing:Development";

    /// <summary>
    /// The file that holds its customers, subscriptions and events; relative to the app's folder. Default: <c>development-billing.data</c> in the folder of
    /// the SQLite database; for a database on a server <c>development-billing.{database}.data</c> in the app's folder.
    /// </summary>
    [StringLength(1000, MinimumLength = 1)]
    public string? File { get; set; }

    /// <summary>
    /// Whether it may sell outside of Development, as on a stage to try things out on, where whoever reaches the app can have every plan for nothing.
    /// It never runs in Production. Default: no.
    /// </summary>
    public bool AllowOutsideDevelopment { get; set; }
}
