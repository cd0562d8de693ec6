using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReadyKit.Mail;

namespace ReadyKit.Ui.Pages.Development;

/// <summary>A mail's HTML part as a document of its own, for the sandboxed frame of the mail's page: no script, nothing from elsewhere.</summary>
[AllowAnonymous]
internal sealed class MailHtmlModel(IMailbox mailbox) : PageModel
{
    private const string Policy =
        "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation; "
        + "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await mailbox.FindAsync(id, cancellationToken) is not { } entry)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = Policy;

        // Links leave the frame.
        return Content("<base target=\"_top\">" + entry.Html, "text/html; charset=utf-8");
    }
}
