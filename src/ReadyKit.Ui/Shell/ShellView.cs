using ReadyKit.Workspaces;

namespace ReadyKit.Ui.Shell;

/// <summary>What stands around a page.</summary>
/// <param name="Product">The product's name.</param>
/// <param name="LogoUrl">The logo, if the host has one.</param>
/// <param name="Person">Who is signed in.</param>
/// <param name="Workspaces">The person's workspaces.</param>
/// <param name="Workspace">The one the page belongs to, or the only one there is.</param>
/// <param name="PlanName">Its plan, when the page is in it.</param>
/// <param name="Menu">Its menu.</param>
/// <param name="Notice">What its subscription asks of people, if anything.</param>
internal sealed record ShellView(
    string Product,
    string? LogoUrl,
    PersonView Person,
    IReadOnlyList<WorkspaceSummary> Workspaces,
    WorkspaceSummary? Workspace,
    string? PlanName,
    IReadOnlyList<MenuItem> Menu,
    BillingNotice? Notice)
{
    /// <summary>Whether the person has anything to switch to. Who has one workspace never meets the word.</summary>
    public bool CanSwitch => Workspaces.Count > 1;
}
