using ReadyKit.ActivityLog;

namespace ReadyKit.Accounts.Internal.Registration;

/// <summary>Makes the account that somebody registers, with the mail that confirms it.</summary>
internal sealed class RegistrationWriter(AccountCreator creator, RegistrationLinks links, IActivityLog log)
{
    /// <returns>The token of the mailed link; <see langword="null"/> when the address has an account already.</returns>
    public async Task<string?> TryWriteAsync(ValidatedAccount account, CancellationToken cancellationToken)
    {
        string? token = null;
        await creator.CreateAsync(account, user => token = Begin(user), cancellationToken);
        return token;
    }

    private string Begin(ReadyKitUser user)
    {
        log.Record(new ActivityRecord("account.created") { ActorId = user.Id, ActorName = user.Name, SubjectId = user.Id.ToString() });
        return links.Mail(user);
    }
}
