using System.Xml.Linq;
using ReadyKit.Conventions.Tests.Sources;

namespace ReadyKit.Conventions.Tests.Texts;

/// <summary>The texts of a resource file in one language.</summary>
/// <param name="Path">Its path inside the repository.</param>
/// <param name="Keys">The keys it has texts for.</param>
internal sealed record ResourceFile(string Path, IReadOnlyList<string> Keys)
{
    /// <summary>The language of its name, such as <c>de</c>; empty for the texts that stand for all languages.</summary>
    public string Language => Path.Split('/')[^1].Split('.') is [_, var language, "resx"] ? language : "";

    /// <summary>All that stand in the packages and the sample.</summary>
    public static IReadOnlyList<ResourceFile> All { get; } = [.. SourceFile.Below("src", "*.resx").Concat(SourceFile.Below("samples", "*.resx")).Select(Read)];

    private static ResourceFile Read(SourceFile file) =>
        new(file.Path, [.. XDocument.Parse(file.Text).Root!.Elements("data").Select(data => data.Attribute("name")!.Value)]);
}
