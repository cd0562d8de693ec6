using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReadyKit.Mail;

namespace ReadyKit.Ui.Pages.Development;

[AllowAnonymous]
internal sealed partial class MailModel(IMailbox mailbox) : PageModel
{
    /// <summary>Set before the page is drawn.</summary>
    public MailboxEntry Entry { get; private set; } = null!;

    public IReadOnlyList<string> Links => Address().Matches(Entry.Text).Select(m => m.Value).Distinct().ToList();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await mailbox.FindAsync(id, cancellationToken) is not { } entry)
        {
            return NotFound();
        }

        Entry = entry;
        return Page();
    }

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 500)]
    private static partial Regex Address();
}
