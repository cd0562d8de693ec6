using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ReadyKit.Billing;

/// <summary>One plan. Bound to an item of <c>ReadyKit:Billing:Plans</c>.</summary>
public sealed class PlanOptions
{
    /// <summary>The id that code and configuration use, such as <c>pro</c>: lower case letters, digits and hyphens. Required.</summary>
    [Required, StringLength(40), RegularExpression("^[a-z][a-z0-9-]*$")]
    public string Id { get; set; } = "";

    /// <summary>The name as people see it. Default: the id with a capital.</summary>
    [StringLength(60)]
    public string? Name { get; set; }

    /// <summary>One sentence for the pages that sell it. Default: none.</summary>
    [StringLength(300)]
    public string Description { get; set; } = "";

    /// <summary>The ways to pay for it. Default: none, which makes it the free plan.</summary>
    [ValidateEnumeratedItems]
    public IList<PlanPriceOptions> Prices { get; } = [];

    /// <summary>Lines for people on the pages that sell it, such as <c>Unlimited projects</c>. Default: none.</summary>
    public IList<string> Highlights { get; } = [];

    /// <summary>
    /// Codes of what it includes, that code asks for: lower case letters, digits, dots, hyphens and underscores, such as <c>reports.export</c>. Default: none.
    /// </summary>
    public IList<string> Features { get; } = [];

    /// <summary>The most of each countable thing, by the name that <c>AddLimit</c> gave it. What is not named is unlimited.</summary>
    public IDictionary<string, int> Limits { get; } = new Dictionary<string, int>(StringComparer.Ordinal);
}
