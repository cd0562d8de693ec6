using Microsoft.AspNetCore.Mvc;
using ReadyKit.Billing;
using ReadyKit.Localization;
using ReadyKit.Ui.Forms;
using ReadyKit.Workspaces;

namespace ReadyKit.Ui.Pages.Billing;

[RequireWorkspace(Permissions.ManageBilling)]
internal sealed class UpgradeModel(IBilling billing, IPlanCatalog plans, ICurrentWorkspace current, ITexts texts) : FormPage
{
    /// <summary>The id of the price that is chosen.</summary>
    [BindProperty]
    public string? Price { get; set; }

    /// <summary>Shown on the page that is led to.</summary>
    [TempData]
    public string? Error { get; set; }

    public UpgradeData? Data { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(null, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await billing.StartCheckoutAsync(Price ?? "", cancellationToken);
        if (result.Succeeded)
        {
            return new ExternalRedirectResult(result.Value);
        }

        var error = result.Errors[0];
        if (error.Code == BillingErrors.AlreadySubscribed)
        {
            Error = texts.Describe(error);
            return LocalRedirect($"~/w/{current.Slug}/billing");
        }

        await LoadAsync(texts.Describe(error), cancellationToken);
        return Refuse(result);
    }

    private async Task LoadAsync(string? error, CancellationToken cancellationToken)
    {
        var access = await billing.GetAccessAsync(cancellationToken);
        Data = UpgradeData.From(access, plans.All, billing.Offers, texts, error);
    }
}
