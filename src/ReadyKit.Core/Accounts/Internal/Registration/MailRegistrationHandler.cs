using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Accounts.Internal.Registration;

/// <summary>
/// Looks whether the address has an account and mails accordingly, away from the request: what that takes must not tell who asks whether there is
/// one. Link and mail are saved with the end of the job.
/// </summary>
internal sealed class MailRegistrationHandler(ReadyKitDbContext context, UserManager<ReadyKitUser> users, AccountMails mails) : IJobHandler<MailRegistration>
{
    public async Task HandleAsync(MailRegistration job, CancellationToken cancellationToken)
    {
        if (await context.Set<PendingRegistration>().FirstOrDefaultAsync(r => r.Id == job.RegistrationId, cancellationToken) is not { } registration)
        {
            return;
        }

        if (await users.FindByEmailAsync(registration.Email) is { } user)
        {
            context.Remove(registration);
            mails.AlreadyRegistered(user);
            return;
        }

        var secret = Secret.New();
        registration.TokenHash = Secret.Hash(secret);
        mails.Confirm(registration.Email, secret);
    }
}
