using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReadyKit.Mail;

namespace ReadyKit.Ui.Pages.Development;

[AllowAnonymous]
internal sealed class MailboxModel(IMailbox mailbox) : PageModel
{
    public IReadOnlyList<MailboxEntry> Mails { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Mails = (await mailbox.ListAsync(new PageRequest(perPage: PageRequest.MaxPerPage), cancellationToken)).Items;
}
