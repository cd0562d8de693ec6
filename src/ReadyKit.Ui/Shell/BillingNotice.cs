using System.Globalization;
using Microsoft.AspNetCore.Http;
using ReadyKit.Billing;
using ReadyKit.Localization;

namespace ReadyKit.Ui.Shell;

/// <summary>What the state of a subscription asks of people, said on top of the workspace's pages by the partial <c>Kit/_BillingNotice</c>.</summary>
public sealed record BillingNotice
{
    private static readonly IReadOnlyDictionary<string, object?> _none = new Dictionary<string, object?>();

    internal BillingNotice(string kind, string title, IReadOnlyList<TextPart> parts) => (Kind, Title, Parts) = (kind, title, parts);

    /// <summary>How much it matters: <c>info</c>, <c>attention</c> or <c>error</c>.</summary>
    public string Kind { get; }

    /// <summary>What is the matter.</summary>
    public string Title { get; }

    /// <summary>What follows from it, in pieces: the day it speaks of is the argument <c>date</c>.</summary>
    public IReadOnlyList<TextPart> Parts { get; }

    /// <summary>The day the text speaks of.</summary>
    public DateTimeOffset? Date { get; internal init; }

    /// <summary>The button that solves it, if the person may press it.</summary>
    public string? Action { get; internal init; }

    /// <summary>Whether the button leads to the plans, and not to the provider's page.</summary>
    public bool LeadsToPlans { get; internal init; }

    /// <summary>The id of the price that the button goes on to buy, without choosing it again.</summary>
    public string? PriceId { get; internal init; }

    /// <summary>What the provider's page is opened for, where the button leads there.</summary>
    public BillingPagePurpose Purpose { get; internal init; } = BillingPagePurpose.Manage;

    private bool IsUrgent => Kind != "info";

    /// <summary>What is said on a page. What can wait is said only where people deal with the plan, and on the first page.</summary>
    internal static BillingNotice? For(WorkspaceAccess access, string slug, bool mayManage, HttpRequest request, ITexts texts)
    {
        var page = request.Path.Value?.TrimEnd('/') ?? "";
        var here = page.StartsWith($"/w/{slug}", StringComparison.OrdinalIgnoreCase) ? page[$"/w/{slug}".Length..].ToLowerInvariant() : "/";
        if (Find(access, here, texts) is not { } notice || (!notice.IsUrgent && here is not ("" or "/billing" or "/upgrade")))
        {
            return null;
        }

        return mayManage ? notice : notice with { Action = null };
    }

    private static BillingNotice? Find(WorkspaceAccess access, string page, ITexts texts) => access.State switch
    {
        SubscriptionState.PastDue when access.GraceEndsAt is { } end =>
            Until(end, "attention", texts.Get("frame.notice.pastDue"), "frame.notice.pastDueUntil", texts) with { Action = texts.Get("frame.notice.fix"), Purpose = BillingPagePurpose.FixPayment },
        SubscriptionState.PastDue =>
            Of("attention", texts.Get("frame.notice.pastDue"), "frame.notice.pastDueSoon", texts) with { Action = texts.Get("frame.notice.fix"), Purpose = BillingPagePurpose.FixPayment },
        SubscriptionState.Suspended =>
            Of("error", texts.Get("frame.notice.suspended"), "frame.notice.suspendedText", texts) with { Action = texts.Get("frame.notice.fix"), Purpose = BillingPagePurpose.FixPayment },
        SubscriptionState.Paused =>
            Of("attention", texts.Get("frame.notice.paused"), "frame.notice.pausedText", texts) with { Action = texts.Get("frame.notice.see") },
        SubscriptionState.Pending when page == "/upgrade" && access.OpenPriceId is null =>
            Of("info", texts.Get("frame.notice.pending"), "frame.notice.pendingChoose", texts),
        SubscriptionState.Pending => Of("info", texts.Get("frame.notice.pending"), "frame.notice.pendingText", texts) with
        {
            Action = texts.Get("frame.notice.continue"), LeadsToPlans = access.OpenPriceId is null, PriceId = access.OpenPriceId,
        },
        _ when access.CancelsAt is { } end =>
            Until(end, "info", texts.Get("frame.notice.ending", ("plan", access.Plan.Name)), "frame.notice.endingText", texts) with { Action = texts.Get("frame.notice.keep") },
        _ => null,
    };

    private static BillingNotice Of(string kind, string title, string key, ITexts texts) => new(kind, title, texts.Split(key, _none));

    private static BillingNotice Until(DateTimeOffset end, string kind, string title, string key, ITexts texts)
    {
        var date = end.ToString("d MMM yyyy", CultureInfo.CurrentCulture);
        return new(kind, title, texts.Split(key, new Dictionary<string, object?> { ["date"] = date })) { Date = end };
    }
}
