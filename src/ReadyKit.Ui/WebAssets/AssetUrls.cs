using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ReadyKit.Ui.WebAssets;

/// <summary>
/// Finds scripts and styles under the address that carries their fingerprint, and their hash for subresource integrity
/// (https://www.w3.org/TR/SRI/). A path that starts with <c>~/</c> is the app's own file, any other one is this library's.
/// </summary>
internal sealed class AssetUrls(IWebHostEnvironment environment)
{
    /// <summary>All icons in one file, each under its name.</summary>
    public const string Icons = "lib/icons.svg";

    private const string Library = "_content/ReadyKit.Ui/";

    private readonly ConditionalWeakTable<ResourceAssetCollection, Dictionary<string, Asset>> _known = [];
    private readonly ConcurrentDictionary<string, Asset> _hashed = new(StringComparer.Ordinal);

    public Asset Find(HttpContext context, string path)
    {
        var own = path.StartsWith("~/", StringComparison.Ordinal);
        var relative = own ? path[2..] : Library + path;
        var assets = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        var asset = assets is not null && _known.GetValue(assets, Index).TryGetValue(relative, out var found)
            ? found
            : _hashed.GetOrAdd(relative, Hash);

        // While an app is developed its files change under the running server, which knows only the hashes of the build.
        var integrity = own && environment.EnvironmentName == "Development" ? null : asset.Integrity;
        return new Asset($"{context.Request.PathBase}/{asset.Url}", integrity);
    }

    private static Dictionary<string, Asset> Index(ResourceAssetCollection assets)
    {
        var index = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var asset in assets)
        {
            var label = Property(asset, "label");
            if (label is not null)
            {
                index[label] = new Asset(asset.Url, Property(asset, "integrity"));
            }
        }

        return index;
    }

    private static string? Property(ResourceAsset asset, string name) => asset.Properties?.FirstOrDefault(p => p.Name == name)?.Value;

    private Asset Hash(string path)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists)
        {
            return new Asset(path, null);
        }

        using var stream = file.CreateReadStream();
        var hash = SHA256.HashData(stream);
        return new Asset($"{path}?v={Convert.ToHexStringLower(hash.AsSpan(0, 8))}", $"sha256-{Convert.ToBase64String(hash)}");
    }
}
