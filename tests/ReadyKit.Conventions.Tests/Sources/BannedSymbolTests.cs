using ReadyKit.TestHost;

namespace ReadyKit.Conventions.Tests.Sources;

public sealed class BannedSymbolTests
{
    /// <summary>The files that may switch the ban off, each for a reason that stands beside the pragma.</summary>
    private static readonly string[] _exceptions = [];

    private const string Beginning =
        "using System; using System.Collections.Generic; using System.Linq; using Microsoft.EntityFrameworkCore; namespace Probe; sealed class Probe : DbContext { "
        + "sealed class Row { } DbSet<Row> Rows => Set<Row>(); void Use(IEnumerable<object> list, System.Threading.CancellationToken token) {";

    /// <summary>One use of each symbol in the list of banned ones.</summary>
    private static readonly string[] _uses =
    [
        "_ = DateTime.Now;",
        "_ = DateTime.UtcNow;",
        "_ = DateTime.Today;",
        "_ = DateTimeOffset.Now;",
        "_ = DateTimeOffset.UtcNow;",
        "_ = Guid.NewGuid();",
        "_ = Rows.IgnoreQueryFilters();",
        "_ = Database.ExecuteSqlRaw(\"\", 1);",
        "_ = Database.ExecuteSqlRaw(\"\", list);",
        "_ = Database.ExecuteSqlRawAsync(\"\", token);",
        "_ = Database.ExecuteSqlRawAsync(\"\", 1, 2);",
        "_ = Database.ExecuteSqlRawAsync(\"\", list, token);",
        "_ = Database.ExecuteSql($\"\");",
        "_ = Database.ExecuteSqlAsync($\"\", token);",
        "_ = Database.ExecuteSqlInterpolated($\"\");",
        "_ = Database.ExecuteSqlInterpolatedAsync($\"\", token);",
        "_ = Database.SqlQueryRaw<int>(\"\");",
        "_ = Database.SqlQuery<int>($\"\");",
        "_ = Rows.FromSqlRaw(\"\");",
        "_ = Rows.FromSql($\"\");",
        "_ = Rows.FromSqlInterpolated($\"\");",
    ];

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
    public async Task A_package_that_uses_what_is_banned_does_not_build()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "banned", Path.GetRandomFileName()));
        try
        {
            var project = Path.Combine(folder.FullName, "Probe.csproj");
            await File.WriteAllTextAsync(
                project, """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Microsoft.EntityFrameworkCore.Relational" /></ItemGroup></Project>""");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Probe.cs"), $"{Beginning}\n{string.Join('\n', _uses)}\n}} }}");

            var (exitCode, output) = await ShellCommand.TryAsync(
                "dotnet",
                ["build", project, "--nologo", $"-p:DirectoryBuildPropsPath={Repository.Root}src/Directory.Build.props"]);

            Assert.NotEqual(0, exitCode);
            var lines = Enumerable.Range(2, _uses.Length).Where(line => output.Contains($"Probe.cs({line},", StringComparison.Ordinal)).Select(line => _uses[line - 2]);
            Assert.Equal(_uses, lines);
            Assert.Equal(File.ReadAllLines(Path.Combine(Repository.Root, "src", "BannedSymbols.txt")).Length, _uses.Length);
            Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
