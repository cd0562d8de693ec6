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

    private static Dictionary<string, string> Metadata(ZipArchive content, string package)
    {
        using var stream = content.GetEntry($"{package}.nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().First().Elements()
            .ToDictionary(element => element.Name.LocalName, element => element.Value);
    }
}
