using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Cli;
using ReadyKit.Localization;

namespace ReadyKit.Accounts.Internal.Commands;

/// <summary>Commands that make accounts and change them.</summary>
internal sealed class AccountCommands(IServiceProvider services, Questions questions, CommandOutput output, ITexts texts) : ICommandModule
{
    private readonly Option<string?> _password = new("--password", "-p")
    {
        Description = texts.Get("command.account.password"),
        HelpName = texts.Get("command.value.password"),
    };

    private readonly Option<string?> _name = new("--name", "-n") { Description = texts.Get("command.account.name"), HelpName = texts.Get("command.value.name") };

    private ICommandAccounts Accounts => services.GetRequiredService<ICommandAccounts>();

    public IEnumerable<Command> CreateCommands() => [Install(), Create(), Reset(), AddRole()];

    private Command Install()
    {
        var email = EmailOption("command.install.email", isRequired: false);
        var command = new Command("install", texts.Get("command.install")) { email, _password, _name };
        command.SetAction((parsed, token) => InstallAsync(parsed.GetValue(email), parsed, token));
        return command;
    }

    private async Task InstallAsync(string? givenEmail, ParseResult parsed, CancellationToken cancellationToken)
    {
        await EnsureMigratedAsync(cancellationToken);
        if (await Accounts.HasSuperAdminAsync(cancellationToken))
        {
            throw new CommandException(texts.Get("command.install.known"));
        }

        var email = questions.Require(givenEmail, "--email", "command.account.askEmail");
        var name = parsed.GetValue(_name);
        if (givenEmail is null || !Questions.IsGiven(parsed.GetValue(_password)))
        {
            name = questions.OrElse(name, "command.account.askName", Accounts.NameFrom(email));
        }

        var (password, isGenerated) = questions.PasswordOrGenerate(parsed.GetValue(_password));
        output.ThrowIfFailed(await Accounts.CreateAsync(new CommandAccount(email, name ?? Accounts.NameFrom(email), password, IsSuperAdmin: true), cancellationToken));
        output.Say("command.install.done", ("email", email));
        if (isGenerated)
        {
            output.Say("command.install.password", ("password", password));
            output.Say("command.install.once");
        }
    }

    private Command Create()
    {
        var email = EmailOption("command.create.email", isRequired: true);
        var superAdmin = new Option<bool>("--super-admin") { Description = texts.Get("command.create.superAdmin") };
        var command = new Command("create", texts.Get("command.create")) { email, _password, _name, superAdmin };
        command.SetAction(async (parsed, token) =>
        {
            await EnsureMigratedAsync(token);
            var address = parsed.GetValue(email)!;
            var account = new CommandAccount(
                address, parsed.GetValue(_name) ?? Accounts.NameFrom(address), questions.RequirePassword(parsed.GetValue(_password)), parsed.GetValue(superAdmin));
            output.ThrowIfFailed(await Accounts.CreateAsync(account, token));
            output.Say(account.IsSuperAdmin ? "command.install.done" : "command.create.done", ("email", address));
        });
        return command;
    }

    private Command Reset()
    {
        var email = EmailOption("command.account.email", isRequired: true);
        var command = new Command("reset", texts.Get("command.reset")) { email, _password };
        command.SetAction(async (parsed, token) =>
        {
            await EnsureMigratedAsync(token);
            var password = questions.RequirePassword(parsed.GetValue(_password));
            output.ThrowIfFailed(await Accounts.ResetPasswordAsync(parsed.GetValue(email)!, password, token));
            output.Say("command.reset.done", ("email", parsed.GetValue(email)));
        });
        return command;
    }

    private Command AddRole()
    {
        var email = EmailOption("command.account.email", isRequired: true);
        var role = new Option<string>("--role", "-r") { Description = texts.Get("command.add-role.role"), Required = true, HelpName = texts.Get("command.value.role") };
        var command = new Command("add-role", texts.Get("command.add-role")) { email, role };
        command.SetAction(async (parsed, token) =>
        {
            await EnsureMigratedAsync(token);
            output.ThrowIfFailed(await Accounts.AddRoleAsync(parsed.GetValue(email)!, parsed.GetValue(role)!, token));
            output.Say("command.add-role.done", ("email", parsed.GetValue(email)), ("role", parsed.GetValue(role)));
        });
        return command;
    }

    private Task EnsureMigratedAsync(CancellationToken cancellationToken) =>
        services.GetRequiredService<IMigrationCheck>().EnsureAsync(cancellationToken);

    private Option<string?> EmailOption(string key, bool isRequired) =>
        new("--email", "-e") { Description = texts.Get(key), Required = isRequired, HelpName = texts.Get("command.value.address") };
}
