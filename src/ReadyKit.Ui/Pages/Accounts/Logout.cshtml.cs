using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReadyKit.Accounts;

namespace ReadyKit.Ui.Pages.Accounts;

[AllowAnonymous]
internal sealed class LogoutModel(ISignIn signIn, ICurrentUser user) : PageModel
{
    public IActionResult OnGet() => user.IsSignedIn ? Page() : LocalRedirect("~/login");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await signIn.SignOutAsync(cancellationToken);
        return LocalRedirect("~/login");
    }
}
