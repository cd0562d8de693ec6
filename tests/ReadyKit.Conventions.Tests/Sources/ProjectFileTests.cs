using ReadyKit.TestHost;

namespace ReadyKit.Conventions.Tests.Sources;

public sealed class ProjectFileTests
{
    private const int MostLines = 20;

    [Fact]
    public void A_project_file_has_at_most_20_lines() =>
        Assert.DoesNotContain(ProjectFiles(), file => File.ReadAllLines(file).Length > MostLines);

    [Fact]
    public void Every_project_is_part_of_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "ReadyKit.sln"));

        Assert.DoesNotContain(
            ProjectFiles().Select(Path.GetFileName),
            name => !solution.Contains($"\\{name}\"", StringComparison.Ordinal));
    }

    private static IEnumerable<string> ProjectFiles() =>
        new[] { "src", "samples", "tests" }
            .SelectMany(folder => Repository.FilesBelow(folder, "*.csproj"));
}
