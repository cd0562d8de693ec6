using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.Razor.Hosting;

namespace ReadyKit.Ui;

/// <summary>The pages and partials that the library and the app were built with.</summary>
internal sealed class KnownPages(ApplicationPartManager parts)
{
    private readonly Lazy<IReadOnlyList<CompiledViewDescriptor>> _views = new(() =>
    {
        var feature = new ViewsFeature();
        parts.PopulateFeature(feature);
        return [.. feature.ViewDescriptors];
    });

    /// <summary>The routes that pages state by themselves, as all of the library's do.</summary>
    public IReadOnlyList<string> Routes =>
        field ??= [.. _views.Value.Select(RouteOf).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    public bool HasView(string path) => _views.Value.Any(v => v.RelativePath.Equals(path, StringComparison.OrdinalIgnoreCase));

    private static string? RouteOf(CompiledViewDescriptor view) =>
        view.Item?.Metadata.OfType<RazorCompiledItemMetadataAttribute>().FirstOrDefault(m => m.Key == "RouteTemplate")?.Value;
}
