using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ReadyKit.Accounts;
using ReadyKit.Ui.Forms;

namespace ReadyKit.Ui.Pages.Accounts;

[AllowAnonymous]
[ReopenStale(whenSignedIn: true)]
internal sealed class LoginModel(ISignIn signIn, ICurrentUser user, IOptions<AccountOptions> accounts) : FormPage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Whether somebody who is signed in proves once more who they are.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Again { get; set; }

    [TempData]
    public string? Flash { get; set; }

    public bool RegistrationEnabled => accounts.Value.RegistrationEnabled;

    public IActionResult OnGet() => user.IsSignedIn && !Again ? GoTo(ReturnUrl) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await signIn.SignInAsync(Email, Password, cancellationToken);
        if (!result.Succeeded)
        {
            return Refuse(result);
        }

        CheckYourMailModel.Forget(TempData);
        return GoTo(ReturnUrl);
    }
}
