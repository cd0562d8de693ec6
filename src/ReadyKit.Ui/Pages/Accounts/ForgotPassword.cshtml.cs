using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReadyKit.Accounts;
using ReadyKit.Ui.Forms;

namespace ReadyKit.Ui.Pages.Accounts;

[AllowAnonymous]
internal sealed class ForgotPasswordModel(IPasswordRecovery recovery) : FormPage
{
    [BindProperty]
    public string? Email { get; set; }

    [TempData]
    public string? SentTo { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await recovery.RequestAsync(Email, cancellationToken);
        if (!result.Succeeded)
        {
            return Refuse(result);
        }

        SentTo = Email;
        return LocalRedirect("~/check-your-mail");
    }
}
