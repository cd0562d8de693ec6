using System.Xml.Linq;
using Microsoft.Playwright;
using ReadyKit.TestHost;

namespace ReadyKit.Browser.Tests;

/// <summary>The library's scripts one by one, on a page that needs no Vue.</summary>
internal static class ClientScripts
{
    private static readonly string _folder = Path.Combine(Repository.Root, "src", "ReadyKit.Ui", "Client");

    /// <summary>Makes an empty <c>ReadyKit</c> with the library's texts, and runs the scripts.</summary>
    public static async Task RunClientScriptsAsync(this IPage page, params string[] names)
    {
        var texts = XDocument.Load(Path.Combine(_folder, "KitTexts.resx")).Root!.Elements("data")
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);
        await page.EvaluateAsync("texts => { window.ReadyKit = { context: {}, tokens: {}, texts }; }", texts);
        var sources = await Task.WhenAll(names.Select(name => File.ReadAllTextAsync(Path.Combine(_folder, $"{name}.js"))));
        await page.EvaluateAsync($"() => {{ {string.Join('\n', sources)} }}");
    }
}
