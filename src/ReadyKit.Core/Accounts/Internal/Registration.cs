using Microsoft.Extensions.Options;

namespace ReadyKit.Accounts.Internal;

internal sealed class Registration(
    IOptions<AccountOptions> options, AccountIntake intake, AccountCreator creator, AccountTokens tokens, AccountMails mails, AccountConfirmation confirmation)
    : IRegistration
{
    public async Task<OperationResult> RegisterAsync(NewAccount account, CancellationToken cancellationToken)
    {
        if (!options.Value.RegistrationEnabled)
        {
            return OperationResult.Failed("registration_closed", "New accounts are made by invitation only.");
        }

        var check = await intake.CheckAsync(account, cancellationToken);
        if (!check.Succeeded)
        {
            return check;
        }

        var user = await creator.CreateAsync(
            check.Value,
            u => mails.Confirm(u, tokens.Add(u.Id, AccountTokenPurpose.ConfirmEmail, options.Value.ConfirmationLifetime)),
            cancellationToken);
        if (user is null)
        {
            await confirmation.RemindAsync(check.Value, cancellationToken);
        }

        return OperationResult.Success;
    }

    public Task<OperationResult> ConfirmAsync(string? token, CancellationToken cancellationToken) => confirmation.ConfirmAsync(token, cancellationToken);
}
