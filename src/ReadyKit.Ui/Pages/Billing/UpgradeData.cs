using ReadyKit.Billing;

namespace ReadyKit.Ui.Pages.Billing;

/// <summary>What the page with the plans shows.</summary>
internal sealed record UpgradeData(
    IReadOnlyList<Plan> Plans, IReadOnlyList<string> Offers, string CurrentPlanId, bool IsManageable, bool IsEnding, string? Error);
