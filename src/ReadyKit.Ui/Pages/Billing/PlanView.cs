namespace ReadyKit.Ui.Pages.Billing;

/// <summary>A plan as the page with the plans shows it.</summary>
internal sealed record PlanView(
    string Id, string Name, string Description, bool IsFree, IReadOnlyList<string> Highlights, IReadOnlyList<PriceView> Prices);
