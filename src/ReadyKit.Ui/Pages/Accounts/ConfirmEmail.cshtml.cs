using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReadyKit.Accounts;
using ReadyKit.Ui.Forms;
using ReadyKit.Ui.Links;

namespace ReadyKit.Ui.Pages.Accounts;

[AllowAnonymous]
internal sealed class ConfirmEmailModel(IRegistration registration, LinkTokens tokens) : LinkFormPage(tokens)
{
    public bool CanConfirm => HasToken && ModelState.IsValid;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await registration.ConfirmAsync(Token, cancellationToken);
        ForgetToken();
        return result.Succeeded ? GoTo(null) : Refuse(result);
    }
}
