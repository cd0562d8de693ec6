using ReadyKit.TestHost;

namespace ReadyKit.Conventions.Tests.Sources;

public sealed class FolderTests
{
    private const int MostFiles = 25;

    /// <summary>Folders that still want subjects. The list only gets shorter: an entry that is mended must leave it.</summary>
    private static readonly string[] _crowded =
    [
        "src/ReadyKit.Core",
    ];

    /// <summary>Folders of tests that are about no folder of the packages: apps to test with, and what concerns many folders.</summary>
    private static readonly string[] _withoutModel =
    [
        "ReadyKit.Core.Tests: Building",
        "ReadyKit.Core.Tests: Derived",
        "ReadyKit.Core.Tests: Input",
        "ReadyKit.Core.Tests: Model",
        "ReadyKit.Jobs.Tests: Example",
        "ReadyKit.Jobs.Tests: Hosting",
    ];

    private static readonly string[] _providerFiles = ["BuilderExtensions", "Defaults", "Options"];

    [Fact]
    public void A_folder_holds_at_most_25_files_of_code() =>
        Offences.AssertNone(
            new[] { "src", "samples", "tests" }.SelectMany(folder => SourceFile.Below(folder))
                .GroupBy(file => Path.GetDirectoryName(file.Path)!)
                .Where(folder => folder.Count() > MostFiles)
                .Select(folder => folder.Key),
            _crowded);

    [Fact]
    public void Tests_stand_in_folders_that_are_named_like_those_they_test()
    {
        var known = SourceFile.Below("src").SelectMany(file => file.Path.Split('/')[..^1]).ToHashSet(StringComparer.Ordinal);

        Offences.AssertNone(
            SourceFile.Below("tests")
                .Select(file => file.Path.Split('/'))
                .Where(path => path.Length > 3 && IsOfPackages(path[1]))
                .SelectMany(path => path[2..^1].Where(folder => !known.Contains(folder)).Select(folder => $"{path[1]}: {folder}"))
                .Distinct(),
            _withoutModel);
    }

    [Fact]
    public void Providers_have_files_of_the_same_names() =>
        Offences.AssertNone(
            from package in Packages.Names
            where package.StartsWith("ReadyKit.Billing.", StringComparison.Ordinal)
            let files = Directory.GetFiles(Packages.FolderOf(package), "*.cs").Select(file => Path.GetFileNameWithoutExtension(file)).ToArray()
            from expected in _providerFiles
            where !files.Any(file => file.EndsWith(expected, StringComparison.Ordinal))
            select $"{package} has no …{expected}.cs");

    [Fact]
    public void Databases_have_files_of_the_same_names() => Assert.Equal(RimOf("Sqlite"), RimOf("PostgreSql"));

    private static IEnumerable<string> RimOf(string database) =>
        Directory.GetFiles(Path.Combine(Repository.Root, "src", $"ReadyKit.{database}"), "*.cs")
            .Select(file => Path.GetFileName(file).Replace(database, string.Empty, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The test projects of the packages; those of the whole (conventions, browser, templates) have subjects of their own.</summary>
    private static bool IsOfPackages(string project) =>
        project is "ReadyKit.Core.Tests" or "ReadyKit.Billing.Tests" or "ReadyKit.Jobs.Tests" or "ReadyKit.Ui.Tests";
}
