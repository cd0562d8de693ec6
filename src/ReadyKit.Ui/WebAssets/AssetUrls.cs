using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

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
        var asset = Fingerprinted(context, relative) ?? _hashed.GetOrAdd(relative, Hash);

        // While an app is developed its files change under the running server, and a hash would keep them from loading.
        if (own && environment.IsDevelopment())
        {
            return new Asset($"{context.Request.PathBase}/{asset.Url}", null);
        }

        // In Development the framework tells no hashes.
        var integrity = asset.Integrity ?? _hashed.GetOrAdd(relative, Hash).Integrity;
        return new Asset($"{context.Request.PathBase}/{asset.Url}", integrity);
    }

    private Asset? Fingerprinted(HttpContext context, string path)
    {
        var assets = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return assets is null ? null : _known.GetValue(assets, Index).GetValueOrDefault(path);
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
