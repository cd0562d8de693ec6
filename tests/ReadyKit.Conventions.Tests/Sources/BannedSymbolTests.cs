using ReadyKit.TestHost;
using ReadyKit.TestHost.Processes;

namespace ReadyKit.Conventions.Tests.Sources;

public sealed class BannedSymbolTests
{
    /// <summary>The files that may switch the ban off, each for a reason that stands beside the pragma.</summary>
    private static readonly string[] _exceptions = [];

    [Fact]
    [Trait("Case", "TI-10")]
    public void Only_listed_files_switch_a_ban_off()
    {
        var found = SourceFile.Below("src")
            .Where(file => file.Text.Contains("RS0030", StringComparison.Ordinal))
            .Select(file => file.Path);

        Assert.Equal(_exceptions.Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public void No_project_switches_the_ban_off() =>
        Assert.DoesNotContain(
            Packages.Names.Select(package => File.ReadAllText(Path.Combine(Packages.FolderOf(package), $"{package}.csproj"))),
            project => project.Contains("RS0030", StringComparison.Ordinal));

    [Fact]
    [Trait("Case", "TI-10")]
    public async Task A_package_that_reads_the_system_clock_does_not_build()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "banned", Path.GetRandomFileName()));
        try
        {
            var project = Path.Combine(folder.FullName, "Probe.csproj");
            await File.WriteAllTextAsync(project, """<Project Sdk="Microsoft.NET.Sdk" />""");
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "Probe.cs"), "namespace Probe; class Probe { object Now => System.DateTime.UtcNow; }");

            var (exitCode, output) = await ShellCommand.TryAsync(
                "dotnet",
                ["build", project, "--nologo", $"-p:DirectoryBuildPropsPath={Repository.Root}src/Directory.Build.props"]);

            Assert.NotEqual(0, exitCode);
            Assert.Contains("error RS0030", output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
