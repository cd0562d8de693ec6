using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReadyKit.Accounts;

namespace ReadyKit.Ui.Tests.Pages.Accounts;

[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class LoginModel(ISignIn signIn) : PageModel
{
    public async Task<IActionResult> OnPostAsync(string? email, string? password, CancellationToken cancellationToken)
    {
        var result = await signIn.SignInAsync(email, password, cancellationToken);
        return result.Succeeded ? LocalRedirect("~/dashboard") : BadRequest(result.Errors[0].Code);
    }
}
