using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReadyKit.Accounts;
using ReadyKit.Ui.Forms;
using ReadyKit.Ui.Links;

namespace ReadyKit.Ui.Pages.Accounts;

[AllowAnonymous]
internal sealed class ConfirmEmailModel(IRegistration registration, LinkTokens tokens) : LinkFormPage(tokens)
{
    private bool _isDead;

    [BindProperty]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Password { get; set; }

    public bool CanConfirm => HasToken && !_isDead;

    /// <summary>Whoever registered on a laptop may well open the mail on a phone.</summary>
    public bool NeedsPassword => !registration.IsOfThisBrowser(Token);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await registration.ConfirmAsync(Token, Password, cancellationToken);
        _isDead = !result.Succeeded && result.Errors[0].Code == "invalid_link";
        if (!result.Succeeded && !_isDead)
        {
            return Refuse(result);
        }

        ForgetToken();
        return _isDead ? Refuse(result) : GoTo(null);
    }
}
