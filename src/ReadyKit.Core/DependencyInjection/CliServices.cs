using Microsoft.Extensions.DependencyInjection.Extensions;
using ReadyKit.Cli;
using ReadyKit.Cli.Internal;

namespace Microsoft.Extensions.DependencyInjection;

internal static class CliServices
{
    public static void AddCli(IReadyKitBuilder builder)
    {
        var services = builder.Services;
        builder.AddTexts<CommandTexts>();
        services.TryAddSingleton<ITerminal, SystemTerminal>();
        services.TryAddSingleton<CommandOutput>();
        services.TryAddSingleton<Questions>();
        services.TryAddScoped<IMigrationCheck, MigrationCheck>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ICommandModule, DatabaseCommands>());
    }
}
