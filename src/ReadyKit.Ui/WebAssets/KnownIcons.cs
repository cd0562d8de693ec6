using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ReadyKit.Ui.WebAssets;

/// <summary>The icons that the library brings, by the file that holds them all.</summary>
internal sealed partial class KnownIcons(IWebHostEnvironment environment, ILogger<KnownIcons> logger)
{
    private readonly Lazy<HashSet<string>> _names = new(() => Read(environment));

    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);

    /// <summary>Whether there is such an icon; every one, where the file is not to be had.</summary>
    public bool Has(string name) => _names.Value.Count == 0 || _names.Value.Contains(name);

    /// <summary>Says once in the log that there is no such icon: on the page its place stays empty.</summary>
    public void TellUnknown(string name)
    {
        if (!Has(name) && _told.TryAdd(name, true))
        {
            LogUnknown(logger, name);
        }
    }

    private static HashSet<string> Read(IWebHostEnvironment environment)
    {
        var file = environment.WebRootFileProvider.GetFileInfo("_content/ReadyKit.Ui/" + AssetUrls.Icons);
        if (!file.Exists)
        {
            return [];
        }

        using var reader = new StreamReader(file.CreateReadStream());
        return [.. Symbol().Matches(reader.ReadToEnd()).Select(m => m.Groups["name"].Value)];
    }

    [GeneratedRegex("<symbol id=\"(?<name>[^\"]+)\"")]
    private static partial Regex Symbol();

    [LoggerMessage(1, LogLevel.Warning, "There is no icon {Name}, so its place on the page is empty. docs/pages.md names the icons there are.")]
    private static partial void LogUnknown(ILogger logger, string name);
}
