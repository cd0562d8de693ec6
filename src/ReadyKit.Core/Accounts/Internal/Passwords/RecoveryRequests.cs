using Microsoft.AspNetCore.Identity;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Accounts.Internal.Passwords;

/// <summary>Takes the request for a link to set a new password. Nothing is looked up here, so that known and unknown addresses take the same steps.</summary>
internal sealed class RecoveryRequests(ReadyKitDbContext context, UserManager<ReadyKitUser> users, AccountMails mails, IJobQueue jobs)
{
    public async Task TakeAsync(string email, CancellationToken cancellationToken)
    {
        if (await mails.MayMailAsync("reset", users.NormalizeEmail(email), cancellationToken))
        {
            jobs.EnqueueOutsideWorkspace(new MailPasswordReset(email));
            await context.SaveChangesAsync(cancellationToken);
        }
    }
}
