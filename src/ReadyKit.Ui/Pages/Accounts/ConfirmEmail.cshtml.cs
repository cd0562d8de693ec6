using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using ReadyKit.Accounts;
using ReadyKit.Ui.Forms;
using ReadyKit.Ui.Links;

namespace ReadyKit.Ui.Pages.Accounts;

[AllowAnonymous]
internal sealed class ConfirmEmailModel(IRegistration registration, LinkTokens tokens) : LinkFormPage(tokens)
{
    [BindProperty]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Password { get; set; }

    /// <summary>Whoever registered on a laptop may well open the mail on a phone.</summary>
    public bool NeedsPassword { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        NeedsPassword = !await registration.IsOfThisBrowserAsync(Token, HttpContext.RequestAborted);
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await registration.ConfirmAsync(Token, Password, cancellationToken);
        if (!result.Succeeded)
        {
            return RefuseLink(result);
        }

        ForgetToken();
        CheckYourMailModel.Forget(TempData);
        return GoTo(null);
    }
}
