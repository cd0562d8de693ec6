using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ReadyKit.Accounts;
using ReadyKit.Ui.Forms;
using ReadyKit.Ui.Links;

namespace ReadyKit.Ui.Pages.Accounts;

[AllowAnonymous]
internal sealed class ResetPasswordModel(IPasswordRecovery recovery, LinkTokens tokens, IOptions<AccountOptions> accounts) : LinkFormPage(tokens)
{
    private bool _isDead;

    [BindProperty]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Password { get; set; }

    [TempData]
    public string? Flash { get; set; }

    public bool CanReset => HasToken && !_isDead;

    public string PasswordHint => $"At least {accounts.Value.MinPasswordLength} characters.";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await recovery.ResetAsync(Token, Password, cancellationToken);
        _isDead = !result.Succeeded && result.Errors[0].Code == "invalid_link";
        if (!result.Succeeded && !_isDead)
        {
            return Refuse(result);
        }

        ForgetToken();
        if (_isDead)
        {
            return Refuse(result);
        }

        Flash = "Your password is set. Sign in with it.";
        return LocalRedirect("~/login");
    }
}
