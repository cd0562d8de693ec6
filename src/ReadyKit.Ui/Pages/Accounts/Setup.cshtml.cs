using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using ReadyKit.Accounts;
using ReadyKit.Ui.Forms;
using ReadyKit.Ui.Links;

namespace ReadyKit.Ui.Pages.Accounts;

[AllowAnonymous]
internal sealed class SetupModel(ISuperAdminSetup setup, LinkTokens tokens, IOptions<AccountOptions> accounts) : LinkFormPage(tokens)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Password { get; set; }

    public bool CanComplete { get; private set; }

    public int MinPasswordLength => accounts.Value.MinPasswordLength;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        CanComplete = await setup.IsValidAsync(Token, HttpContext.RequestAborted);
        await next();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await setup.CompleteAsync(Token, new NewAccount(Name, Email, Password), cancellationToken);
        if (!result.Succeeded)
        {
            return Refuse(result);
        }

        ForgetToken();
        CheckYourMailModel.Forget(TempData);
        return GoTo(null);
    }
}
