using Microsoft.Extensions.DependencyInjection.Extensions;
using ReadyKit.Accounts.Internal;
using ReadyKit.Cli;
using ReadyKit.Cli.Internal;

namespace Microsoft.Extensions.DependencyInjection;

internal static class CliServices
{
    public static void AddCli(IReadyKitBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<ITerminal, SystemTerminal>();
        services.TryAddSingleton<CommandOutput>();
        services.TryAddSingleton<Questions>();
        services.TryAddScoped<MigrationCheck>();
        services.TryAddScoped<ICommandAccounts, CommandAccounts>();
        services.TryAddScoped<PasswordReplacement>();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Scoped<ICommandModule, DatabaseCommands>(),
            ServiceDescriptor.Scoped<ICommandModule, AccountCommands>(),
        ]);
    }
}
