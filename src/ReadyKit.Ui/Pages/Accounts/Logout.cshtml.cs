using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReadyKit.Accounts;
using ReadyKit.Ui.Forms;

namespace ReadyKit.Ui.Pages.Accounts;

[AllowAnonymous]
[ReopenStale(whenSignedIn: false)]
internal sealed class LogoutModel(ISignIn signIn, ICurrentUser user) : PageModel
{
    public IActionResult OnGet() => user.IsSignedIn ? Page() : LocalRedirect("~/login");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await signIn.SignOutAsync(cancellationToken);
        CheckYourMailModel.Forget(TempData);
        return LocalRedirect("~/login");
    }
}
