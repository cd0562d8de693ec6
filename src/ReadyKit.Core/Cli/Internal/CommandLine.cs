using Microsoft.AspNetCore.Builder;

namespace ReadyKit.Cli.Internal;

internal static class CommandLine
{
    public static bool IsCommand(string[] args) => false;

    public static Task<int> RunAsync(WebApplication app, string[] args, CancellationToken cancellationToken) => Task.FromResult(2);
}
