using Microsoft.Extensions.Options;
using ReadyKit.Accounts.Internal.Passwords;
using ReadyKit.Accounts.Internal.SignIn;
using ReadyKit.Data;
using ReadyKit.Jobs;

namespace ReadyKit.Accounts.Internal.Registration;

internal sealed class AccountRegistration(
    IOptions<AccountOptions> options,
    TimeProvider time,
    AccountValidator validator,
    AttemptLimits limits,
    PasswordHashing passwords,
    ReadyKitDbContext context,
    IJobQueue jobs,
    AccountConfirmation confirmation) : IRegistration
{
    private const int MailsPerHour = 3;

    public async Task<OperationResult> RegisterAsync(NewAccount account, CancellationToken cancellationToken)
    {
        if (!options.Value.RegistrationEnabled)
        {
            return OperationResult.Failed(AccountErrors.RegistrationClosed, ErrorKind.Forbidden);
        }

        var check = validator.Check(account);
        if (!check.Succeeded)
        {
            return check;
        }

        using var lease = limits.EnterRegistration();
        return lease.Refusal is { } refusal
            ? OperationResult.Failed(refusal)
            : await KeepAsync(check.Value.Name, check.Value.Email, account.Password!, cancellationToken);
    }

    public Task<bool> IsOfThisBrowserAsync(string? token, CancellationToken cancellationToken) => confirmation.IsOfThisBrowserAsync(token, cancellationToken);

    public Task<OperationResult> ConfirmAsync(string? token, string? password, CancellationToken cancellationToken) =>
        confirmation.ConfirmAsync(token, password, cancellationToken);

    // Nothing is looked up here, so that known and new addresses take the same steps.
    private async Task<OperationResult> KeepAsync(string name, string email, string password, CancellationToken cancellationToken)
    {
        var attempt = await limits.TryTakeAsync("mail:register", AccountRules.Normalize(email), MailsPerHour, TimeSpan.FromHours(1), cancellationToken);
        var id = Guid.CreateVersion7();
        if (attempt.IsTaken)
        {
            if (await passwords.HashAsync(password, cancellationToken) is not { } hash)
            {
                await limits.GiveBackAsync(attempt, cancellationToken);
                return OperationResult.Failed(PasswordHashing.Busy);
            }

            Add(id, name, email, hash);
            jobs.EnqueueOutsideWorkspace(new MailRegistration(id));
            await context.SaveChangesAsync(cancellationToken);
        }

        confirmation.BindToBrowser(id);
        return OperationResult.Success;
    }

    private void Add(Guid id, string name, string email, string hash)
    {
        var now = time.GetUtcNow();
        context.Add(new PendingRegistration
        {
            Id = id,
            Name = name,
            Email = email,
            NormalizedEmail = AccountRules.Normalize(email),
            PasswordHash = hash,
            CreatedAt = now,
            ExpiresAt = now + options.Value.ConfirmationLifetime,
        });
    }
}
