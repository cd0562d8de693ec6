using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReadyKit.Jobs;

namespace ReadyKit.Accounts.Internal.Passwords;

/// <summary>
/// Looks for the account and mails the link, away from the request: what that takes must not tell who asks whether there is one. Link and mail
/// are saved with the end of the job.
/// </summary>
internal sealed class MailPasswordResetHandler(
    UserManager<ReadyKitUser> users, Challenges links, AccountMails mails, IOptions<AccountOptions> options) : IJobHandler<MailPasswordReset>
{
    public async Task HandleAsync(MailPasswordReset job, CancellationToken cancellationToken)
    {
        if (await users.FindByEmailAsync(job.Email) is { EmailConfirmed: true, DisabledAt: null } user)
        {
            mails.Reset(user, links.Add(ChallengePurpose.ResetPassword, options.Value.ResetLifetime, user));
        }
    }
}
