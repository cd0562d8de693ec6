using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ReadyKit.Accounts;
using ReadyKit.Ui.Forms;

namespace ReadyKit.Ui.Pages.Accounts;

[AllowAnonymous]
[ReopenStale(whenSignedIn: true)]
internal sealed class RegisterModel(IRegistration registration, ICurrentUser user, IOptions<AccountOptions> accounts) : FormPage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Password { get; set; }

    [TempData]
    public string? SentTo { get; set; }

    public bool IsOpen => accounts.Value.RegistrationEnabled;

    public int MinPasswordLength => accounts.Value.MinPasswordLength;

    public IActionResult OnGet() => user.IsSignedIn ? GoTo(null) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await registration.RegisterAsync(new NewAccount(Name, Email, Password), cancellationToken);
        if (!result.Succeeded)
        {
            return Refuse(result);
        }

        SentTo = Email;
        return LocalRedirect("~/check-your-mail");
    }
}
