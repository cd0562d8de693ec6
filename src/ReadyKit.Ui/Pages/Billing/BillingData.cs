using ReadyKit.Billing;

namespace ReadyKit.Ui.Pages.Billing;

/// <summary>What the billing page shows.</summary>
internal sealed record BillingData(WorkspaceAccess Access, PaidView? Paid, bool IsManageable, IReadOnlyList<LimitUsage> Usage, bool HasOtherPlans);
