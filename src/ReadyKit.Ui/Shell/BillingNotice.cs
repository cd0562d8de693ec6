using Microsoft.AspNetCore.Http;
using ReadyKit.Billing;

namespace ReadyKit.Ui.Shell;

/// <summary>What the state of a subscription asks of people, said on top of the workspace's pages by the partial <c>Kit/_BillingNotice</c>.</summary>
public sealed record BillingNotice
{
    internal BillingNotice(string kind, string title, string text) => (Kind, Title, Text) = (kind, title, text);

    /// <summary>How much it matters: <c>info</c>, <c>attention</c> or <c>error</c>.</summary>
    public string Kind { get; }

    /// <summary>What is the matter.</summary>
    public string Title { get; }

    /// <summary>What follows from it, up to the date.</summary>
    public string Text { get; }

    /// <summary>The day the text speaks of.</summary>
    public DateTimeOffset? Date { get; internal init; }

    /// <summary>The text after the day.</summary>
    public string? Rest { get; internal init; }

    /// <summary>The button that solves it, if the person may press it.</summary>
    public string? Action { get; internal init; }

    /// <summary>Whether the button leads to the plans, and not to the provider's page.</summary>
    public bool LeadsToPlans { get; internal init; }

    /// <summary>The plan that the button goes on to buy, without choosing it again.</summary>
    public string? PlanId { get; internal init; }

    private bool IsUrgent => Kind != "info";

    /// <summary>What is said on a page. What can wait is said only where people deal with the plan, and on the first page.</summary>
    internal static BillingNotice? For(WorkspaceAccess access, string slug, bool mayManage, HttpRequest request)
    {
        var page = request.Path.Value?.TrimEnd('/') ?? "";
        var here = page.StartsWith($"/w/{slug}", StringComparison.OrdinalIgnoreCase) ? page[$"/w/{slug}".Length..].ToLowerInvariant() : "/";
        if (Find(access, here) is not { } notice || (!notice.IsUrgent && here is not ("" or "/billing" or "/upgrade")))
        {
            return null;
        }

        return mayManage ? notice : notice with { Action = null };
    }

    private static BillingNotice? Find(WorkspaceAccess access, string page) => access.State switch
    {
        SubscriptionState.PastDue when access.GraceEndsAt is { } end => new("attention", "The last payment failed.", "Everything works until")
        {
            Date = end, Rest = "After that nothing can be changed until it is paid.", Action = "Fix payment",
        },
        SubscriptionState.PastDue => new("attention", "The last payment failed.", "Pay it soon to keep everything working.") { Action = "Fix payment" },
        SubscriptionState.Suspended => new(
            "error", "Everything is read-only.", "A payment is long overdue. Nothing was deleted, and all works again as soon as it is paid.") { Action = "Fix payment" },
        SubscriptionState.Paused => new(
            "attention", "The subscription is paused.", "Everything can be looked at, and changed again once it goes on.") { Action = "See the subscription" },
        SubscriptionState.Pending when page == "/upgrade" && access.OpenPlanId is null => new(
            "info", "A payment is not finished.", "Choose the plan again to go on with it."),
        SubscriptionState.Pending => new("info", "A payment is not finished.", "The plan changes once it is.")
        {
            Action = "Continue", LeadsToPlans = access.OpenPlanId is null, PlanId = access.OpenPlanId,
        },
        _ when access.CancelsAt is { } end => new("info", $"The {access.Plan.Name} plan ends soon.", "It stays until")
        {
            Date = end, Rest = "After that the free plan follows, and your data stays.", Action = "Keep the plan",
        },
        _ => null,
    };
}
