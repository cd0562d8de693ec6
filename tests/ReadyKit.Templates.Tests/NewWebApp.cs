using System.Diagnostics;

namespace ReadyKit.Templates.Tests;

/// <summary>
/// A new empty web app outside the repository that knows one more feed, the folder of just packed packages, and starts
/// with an empty package cache.
/// </summary>
internal sealed class NewWebApp(PackedFeed feed) : IDisposable
{
    private const string Name = "Acme";

    private readonly TemporaryFolder _root = new("consumer");

    public string Folder => _root.Combine(Name);

    public string Assembly => Path.Combine(Folder, "bin", "Debug", "net10.0", $"{Name}.dll");

    public async Task CreateAsync(QuickStart quickStart)
    {
        await WriteFeedAsync();
        await DotnetAsync("new", "web", "-n", Name, "-o", Folder, "--no-restore", "--no-update-check");
        foreach (var package in quickStart.Packages)
        {
            await DotnetAsync("add", Folder, "package", package, "--version", feed.Version);
        }

        foreach (var (file, code) in quickStart.Files)
        {
            await File.WriteAllTextAsync(Path.Combine(Folder, file), code);
        }
    }

    /// <summary>Makes the app that the SDK makes for people with accounts, and adds packages to it; the last one restores.</summary>
    public async Task CreateWithAccountsAsync(IEnumerable<string> packages)
    {
        await WriteFeedAsync();
        await DotnetAsync("new", "webapp", "--auth", "Individual", "-n", Name, "-o", Folder, "--no-restore", "--no-update-check");
        foreach (var package in packages)
        {
            await DotnetAsync("add", Folder, "package", package, "--version", feed.Version, "--no-restore");
        }

        await DotnetAsync("restore", Folder, "-warnaserror", "-p:NuGetAudit=false");
    }

    public async Task BuildAsync() =>
        await DotnetAsync("build", Folder, "--nologo", "-warnaserror", "-p:UseSharedCompilation=false", "-p:NuGetAudit=false");

    public void Dispose() => _root.Dispose();

    private Task WriteFeedAsync() => File.WriteAllTextAsync(
        _root.Combine("nuget.config"),
        $"""<configuration><packageSources><add key="packed" value="{feed.Path}" /></packageSources></configuration>""");

    private Task<string> DotnetAsync(params IEnumerable<string> arguments) =>
        ShellCommand.RunAsync("dotnet", arguments, Configure);

    private void Configure(ProcessStartInfo start)
    {
        start.WorkingDirectory = _root.Path;
        start.Environment["NUGET_PACKAGES"] = _root.Combine("package-cache");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment.Remove("CI");
    }
}
