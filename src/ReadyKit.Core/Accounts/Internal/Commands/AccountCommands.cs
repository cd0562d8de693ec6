using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Cli;

namespace ReadyKit.Accounts.Internal.Commands;

/// <summary>Commands that make accounts and change them.</summary>
internal sealed class AccountCommands(IServiceProvider services, Questions questions, CommandOutput output) : ICommandModule
{
    private readonly Option<string?> _password = new("--password", "-p")
    {
        Description = "The password. Others may see it in the list of processes; without it, or with '-', it is asked for or read from standard input.",
        HelpName = "password",
    };

    private readonly Option<string?> _name = new("--name", "-n") { Description = "The person's name. Default: the first part of the address.", HelpName = "name" };

    private ICommandAccounts Accounts => services.GetRequiredService<ICommandAccounts>();

    public IEnumerable<Command> CreateCommands() => [Install(), Create(), Reset(), AddRole()];

    private Command Install()
    {
        var email = EmailOption("The super-admin's address; asked for when it is missing.", isRequired: false);
        var command = new Command("install", "Creates the first super-admin. Without a password it makes one and prints it once.") { email, _password, _name };
        command.SetAction((parsed, token) => InstallAsync(parsed.GetValue(email), parsed, token));
        return command;
    }

    private async Task InstallAsync(string? givenEmail, ParseResult parsed, CancellationToken cancellationToken)
    {
        await EnsureMigratedAsync(cancellationToken);
        if (await Accounts.HasSuperAdminAsync(cancellationToken))
        {
            throw new CommandException("There is a super-admin already. Use 'create --super-admin' to add another one.");
        }

        var email = questions.Require(givenEmail, "--email", "Email");
        var name = parsed.GetValue(_name);
        if (givenEmail is null || !Questions.IsGiven(parsed.GetValue(_password)))
        {
            name = questions.OrElse(name, "Name", Accounts.NameFrom(email));
        }

        var (password, isGenerated) = questions.PasswordOrGenerate(parsed.GetValue(_password));
        output.ThrowIfFailed(await Accounts.CreateAsync(new CommandAccount(email, name ?? Accounts.NameFrom(email), password, IsSuperAdmin: true), cancellationToken));
        output.Say($"Created the super-admin {email}.");
        if (isGenerated)
        {
            output.Say($"Password: {password}");
            output.Say("It is shown this once only.");
        }
    }

    private Command Create()
    {
        var email = EmailOption("The address.", isRequired: true);
        var superAdmin = new Option<bool>("--super-admin") { Description = "Let the person administer the whole platform." };
        var command = new Command("create", "Creates an account with a confirmed address.") { email, _password, _name, superAdmin };
        command.SetAction(async (parsed, token) =>
        {
            await EnsureMigratedAsync(token);
            var address = parsed.GetValue(email)!;
            var account = new CommandAccount(
                address, parsed.GetValue(_name) ?? Accounts.NameFrom(address), questions.RequirePassword(parsed.GetValue(_password)), parsed.GetValue(superAdmin));
            output.ThrowIfFailed(await Accounts.CreateAsync(account, token));
            output.Say(account.IsSuperAdmin ? $"Created the super-admin {address}." : $"Created the account {address}.");
        });
        return command;
    }

    private Command Reset()
    {
        var email = EmailOption("The account's address.", isRequired: true);
        var command = new Command("reset", "Sets a new password and ends all sessions of the account.") { email, _password };
        command.SetAction(async (parsed, token) =>
        {
            await EnsureMigratedAsync(token);
            var password = questions.RequirePassword(parsed.GetValue(_password));
            output.ThrowIfFailed(await Accounts.ResetPasswordAsync(parsed.GetValue(email)!, password, token));
            output.Say($"Set the password of {parsed.GetValue(email)}.");
        });
        return command;
    }

    private Command AddRole()
    {
        var email = EmailOption("The account's address.", isRequired: true);
        var role = new Option<string>("--role", "-r") { Description = "The role, such as super-admin.", Required = true, HelpName = "role" };
        var command = new Command("add-role", "Gives an account a role.") { email, role };
        command.SetAction(async (parsed, token) =>
        {
            await EnsureMigratedAsync(token);
            output.ThrowIfFailed(await Accounts.AddRoleAsync(parsed.GetValue(email)!, parsed.GetValue(role)!, token));
            output.Say($"Gave {parsed.GetValue(email)} the role {parsed.GetValue(role)}.");
        });
        return command;
    }

    private Task EnsureMigratedAsync(CancellationToken cancellationToken) =>
        services.GetRequiredService<IMigrationCheck>().EnsureAsync(cancellationToken);

    private static Option<string?> EmailOption(string description, bool isRequired) =>
        new("--email", "-e") { Description = description, Required = isRequired, HelpName = "address" };
}
