using ReadyKit.TestHost;

namespace ReadyKit.Templates.Tests;

/// <summary>The packages as just built, in a folder that works as a feed.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new("feed");

    public string Path => _folder.Path;

    /// <summary>No cache can hold this version: it did not exist before.</summary>
    public string Version { get; } = $"0.1.0-t{DateTime.UtcNow:yyyyMMddHHmmssfff}";

    public static IReadOnlyList<string> Names { get; } =
        [.. Repository.FilesBelow("src", "*.csproj").Select(file => System.IO.Path.GetFileNameWithoutExtension(file)!)];

    public async Task InitializeAsync() =>
        await ShellCommand.RunAsync(
            System.IO.Path.Combine(Repository.Root, "pack.sh"),
            [Path, "--no-build", $"-p:PackageVersion={Version}"],
            start => start.Environment["CONFIGURATION"] = Repository.Configuration);

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
