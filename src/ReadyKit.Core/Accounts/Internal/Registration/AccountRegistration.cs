using Microsoft.Extensions.Options;

namespace ReadyKit.Accounts.Internal.Registration;

internal sealed class AccountRegistration(
    IOptions<AccountOptions> options,
    AccountValidator intake,
    RegistrationWriter writer,
    RegistrationLinks links,
    RepeatedRegistration repeated,
    AccountConfirmation confirmation) : IRegistration
{
    public async Task<OperationResult> RegisterAsync(NewAccount account, CancellationToken cancellationToken)
    {
        if (!options.Value.RegistrationEnabled)
        {
            return OperationResult.Failed(ErrorKind.Forbidden, "registration_closed", "New accounts are made by invitation only.");
        }

        var check = await intake.CheckAsync(account, cancellationToken);
        if (!check.Succeeded)
        {
            return check;
        }

        var token = await writer.TryWriteAsync(check.Value, cancellationToken) ?? await repeated.AnswerAsync(check.Value, cancellationToken);
        links.BindToBrowser(token);
        return OperationResult.Success;
    }

    public bool IsOfThisBrowser(string? token) => links.IsOfThisBrowser(token);

    public Task<OperationResult> ConfirmAsync(string? token, string? password, CancellationToken cancellationToken) =>
        confirmation.ConfirmAsync(token, password, cancellationToken);
}
