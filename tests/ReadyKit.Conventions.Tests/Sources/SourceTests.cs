namespace ReadyKit.Conventions.Tests.Sources;

public sealed class SourceTests
{
    private const int MostLinesOfFile = 400;

    private static readonly IReadOnlyList<SourceFile> _product = [.. SourceFile.Below("src"), .. SourceFile.Below("samples")];

    private static readonly IReadOnlyList<SourceFile> _all = [.. _product, .. SourceFile.Below("tests")];

    public static TheoryData<string> AllPackages => Packages.All;

    [Theory]
    [MemberData(nameof(AllPackages))]
    public void Files_of_a_package_are_short(string package)
    {
        var lengths = SourceFile.Below($"src/{package}").Select(file => file.Lines).Order().ToArray();

        Assert.InRange(lengths[lengths.Length / 2], 1, 50);
        Assert.InRange(lengths[(lengths.Length - 1) * 9 / 10], 1, 130);
    }

    [Fact]
    public void No_file_is_longer_than_400_lines() =>
        Offences.AssertNone(_all.Concat(WebFiles())
            .Where(file => file.Lines > MostLinesOfFile)
            .Select(file => $"{file}: {file.Lines} lines"));

    [Fact]
    public void No_method_is_longer_than_30_lines() => Offences.AssertNone(_product.SelectMany(SourceRules.LongMethods));

    [Fact]
    public void No_constructor_takes_more_than_8_parameters() =>
        Offences.AssertNone(_product.SelectMany(SourceRules.CrowdedConstructors));

    [Fact]
    public void A_file_holds_one_type_and_bears_its_name() => Offences.AssertNone(_all.SelectMany(SourceRules.TypesOutOfPlace));

    [Fact]
    public void Nothing_is_left_for_later() => Offences.AssertNone(_all.SelectMany(SourceRules.Markers));

    [Fact]
    public void Namespaces_are_file_scoped() => Offences.AssertNone(_all.SelectMany(SourceRules.BlockNamespaces));

    private static IEnumerable<SourceFile> WebFiles() =>
        new[] { "*.cshtml", "*.css", "*.html", "*.js", "*.mjs" }
            .SelectMany(pattern => SourceFile.Below("src", pattern).Concat(SourceFile.Below("samples", pattern)));
}
