using System.IO.Compression;
using System.Xml.Linq;

namespace ReadyKit.Templates.Tests;

[Collection(nameof(PackedFeed))]
public sealed class PackageTests(PackedFeed feed)
{
    public static TheoryData<string> All => [.. PackedFeed.Names];

    [Theory]
    [MemberData(nameof(All))]
    public void A_package_says_what_it_is_and_brings_its_documents(string package)
    {
        using var content = ZipFile.OpenRead(Path.Combine(feed.Path, $"{package}.{feed.Version}.nupkg"));
        var about = Metadata(content, package);

        Assert.All(["description", "tags", "readme", "icon", "license"], name => Assert.NotEmpty(about[name]));
        Assert.NotEqual("Package Description", about["description"]);
        Assert.NotNull(content.GetEntry(about["readme"]));
        Assert.NotNull(content.GetEntry(about["icon"]));
        Assert.NotNull(content.GetEntry($"lib/net10.0/{package}.dll"));
        Assert.NotNull(content.GetEntry($"lib/net10.0/{package}.xml"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_package_has_its_symbols_beside_it(string package)
    {
        using var content = ZipFile.OpenRead(Path.Combine(feed.Path, $"{package}.{feed.Version}.snupkg"));

        Assert.NotNull(content.GetEntry($"lib/net10.0/{package}.pdb"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_package_has_a_readme_of_its_own_whose_links_work_anywhere(string package)
    {
        using var content = ZipFile.OpenRead(Path.Combine(feed.Path, $"{package}.{feed.Version}.nupkg"));
        using var reader = new StreamReader(content.GetEntry("README.md")!.Open());
        var readme = reader.ReadToEnd();

        Assert.StartsWith($"# {package}\n", readme, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\]\((?!https://)", readme);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_package_brings_no_settings_of_a_program(string package)
    {
        using var content = ZipFile.OpenRead(Path.Combine(feed.Path, $"{package}.{feed.Version}.nupkg"));

        Assert.DoesNotContain(content.Entries, entry => entry.FullName.EndsWith(".runtimeconfig.json", StringComparison.Ordinal));
        Assert.NotEmpty(Metadata(content, package)["releaseNotes"]);
    }

    [Fact]
    public async Task An_app_with_accounts_of_the_sdk_can_add_the_packages()
    {
        using var app = new NewWebApp(feed);

        await app.CreateWithAccountsAsync(["ReadyKit.Sqlite", "ReadyKit.PostgreSql", "ReadyKit.Ui"]);
    }

    private static Dictionary<string, string> Metadata(ZipArchive content, string package)
    {
        using var stream = content.GetEntry($"{package}.nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().First().Elements()
            .ToDictionary(element => element.Name.LocalName, element => element.Value);
    }
}
