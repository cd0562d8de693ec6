using System.Reflection;
using System.Xml.Linq;

namespace ReadyKit.Ui.Tests.Localization;

/// <summary>The hand-written files of the package, and the texts of its resource files.</summary>
internal static class UiSources
{
    private static readonly string _repository = typeof(UiSources).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;

    private static readonly string _root = Path.Combine(_repository, "src", "ReadyKit.Ui");

    /// <summary>The files with one of the endings, by their path inside the package.</summary>
    public static IEnumerable<(string Path, string Text)> All(params string[] endings) =>
        from folder in new[] { "Pages", "Client", "Shell", "Forms", "TagHelpers" }
        from file in Directory.EnumerateFiles(Path.Combine(_root, folder), "*", SearchOption.AllDirectories)
        where endings.Any(e => file.EndsWith(e, StringComparison.Ordinal))
        select (Path.GetRelativePath(_root, file), File.ReadAllText(file));

    /// <summary>Pages and scripts of the sample.</summary>
    public static IEnumerable<(string Path, string Text)> Sample(string ending) =>
        from folder in new[] { "samples/SaasHost/Pages", "samples/SaasHost/wwwroot" }
        from file in Directory.EnumerateFiles(Path.Combine(_repository, folder), "*" + ending, SearchOption.AllDirectories)
        select (Path.GetRelativePath(_repository, file), File.ReadAllText(file));

    /// <summary>The neutral texts by key.</summary>
    public static IReadOnlyDictionary<string, string> Texts { get; } = All(".resx")
        .Where(f => Path.GetFileName(f.Path).Count(c => c == '.') == 1)
        .SelectMany(f => XDocument.Parse(f.Text).Root!.Elements("data"))
        .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);
}
