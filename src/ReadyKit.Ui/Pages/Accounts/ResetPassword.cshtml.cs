using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ReadyKit.Accounts;
using ReadyKit.Localization;
using ReadyKit.Ui.Forms;
using ReadyKit.Ui.Links;

namespace ReadyKit.Ui.Pages.Accounts;

[AllowAnonymous]
internal sealed class ResetPasswordModel(IPasswordRecovery recovery, LinkTokens tokens, IOptions<AccountOptions> accounts, ITexts texts) : LinkFormPage(tokens)
{
    [BindProperty]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Password { get; set; }

    [TempData]
    public string? Flash { get; set; }

    public int MinPasswordLength => accounts.Value.MinPasswordLength;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await recovery.ResetAsync(Token, Password, cancellationToken);
        if (!result.Succeeded)
        {
            return RefuseLink(result);
        }

        ForgetToken();
        Flash = texts.Get("accounts.reset.done");
        return LocalRedirect("~/login");
    }
}
