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

    /// <summary>What passes by the isolation of workspaces in an app.</summary>
    private static readonly string[] _usesOfApps =
    [
        .. _uses.Where(use => use.Contains("Sql", StringComparison.Ordinal)).Select(use => use.Replace("Rows.", "Kit.Set<Row>().", StringComparison.Ordinal)),
        "_ = WorkspaceFilter.Name;",
        "_ = Kit.Workspaces;",
        "_ = Kit.Memberships;",
        "_ = Kit.Users;",
    ];

    [Fact]
    [Trait("Case", "N12")]
    public async Task An_app_is_warned_of_what_passes_by_the_isolation_of_workspaces()
    {
        var core = Path.Combine(Repository.Root, "src", "ReadyKit.Core");
        var output = await BuildAsync(
            $"""
             <Project Sdk="Microsoft.NET.Sdk"><Import Project="{core}/buildTransitive/ReadyKit.Core.props" /><ItemGroup>
             <FrameworkReference Include="Microsoft.AspNetCore.App" />
             <Reference Include="{Packages.AssemblyOf("ReadyKit.Core")}" />
             <PackageReference Include="Microsoft.AspNetCore.Identity.EntityFrameworkCore" /><PackageReference Include="Microsoft.EntityFrameworkCore.Relational" />
             <PackageReference Include="Microsoft.AspNetCore.DataProtection.EntityFrameworkCore" />
             <PackageReference Include="Microsoft.CodeAnalysis.BannedApiAnalyzers" /></ItemGroup></Project>
             """,
            Beginning.Replace("using System;", "using ReadyKit.Data; using System;", StringComparison.Ordinal)
                .Replace("void Use(", "ReadyKitDbContext Kit = null!; void Use(", StringComparison.Ordinal),
            _usesOfApps,
            "Directory.Build.props");

        Assert.Equal(_usesOfApps, UsesIn(output, _usesOfApps));
        Assert.Equal(File.ReadAllLines(Path.Combine(core, "buildTransitive", "BannedSymbols.ReadyKit.txt")).Length, _usesOfApps.Length);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Case", "TI-10")]
    public async Task A_package_that_uses_what_is_banned_does_not_build()
    {
        var output = await BuildAsync(
            """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Microsoft.EntityFrameworkCore.Relational" /></ItemGroup></Project>""",
            Beginning,
            _uses,
            "src/Directory.Build.props");

        Assert.Contains("error RS0030", output, StringComparison.Ordinal);
        Assert.Equal(_uses, UsesIn(output, _uses));
        Assert.Equal(File.ReadAllLines(Path.Combine(Repository.Root, "src", "BannedSymbols.txt")).Length, _uses.Length);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> UsesIn(string output, string[] uses) =>
        Enumerable.Range(2, uses.Length).Where(line => output.Contains($"Probe.cs({line},", StringComparison.Ordinal)).Select(line => uses[line - 2]);

    private static async Task<string> BuildAsync(string project, string beginning, string[] uses, string settings)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "banned", Path.GetRandomFileName()));
        try
        {
            var file = Path.Combine(folder.FullName, "Probe.csproj");
            await File.WriteAllTextAsync(file, project);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Probe.cs"), $"{beginning}\n{string.Join('\n', uses)}\n}} }}");
            return (await ShellCommand.TryAsync("dotnet", ["build", file, "--nologo", $"-p:DirectoryBuildPropsPath={Repository.Root}{settings}"])).Output;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
