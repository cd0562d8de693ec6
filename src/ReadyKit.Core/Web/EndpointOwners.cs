using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace ReadyKit.Web;

/// <summary>Tells ReadyKit's endpoints from those of the app. A page of the app that stands in for one of ReadyKit's is the app's.</summary>
internal sealed class EndpointOwners(IServiceProvider services)
{
    private static readonly ConcurrentDictionary<Assembly, bool> _packages = new();

    private readonly ConditionalWeakTable<Endpoint, StrongBox<bool>> _known = [];
    private readonly Lazy<HashSet<string>> _pages = new(() => FindPages(services.GetService<ApplicationPartManager>()));

    /// <summary>Whether the assembly is a package of ReadyKit.</summary>
    public static bool IsPackage(Assembly assembly) => _packages.GetOrAdd(
        assembly, a => a.GetCustomAttributes<AssemblyMetadataAttribute>().Any(m => m.Key == "ReadyKitPackage"));

    /// <summary>Whether a package of ReadyKit brought the endpoint.</summary>
    public bool IsReadyKit(Endpoint endpoint) => _known.GetValue(endpoint, e => new StrongBox<bool>(Decide(e))).Value;

    // Of views with the same path the first one counts, and the app's come first.
    private static HashSet<string> FindPages(ApplicationPartManager? parts)
    {
        var feature = new ViewsFeature();
        parts?.PopulateFeature(feature);
        return feature.ViewDescriptors
            .DistinctBy(view => view.RelativePath, StringComparer.OrdinalIgnoreCase)
            .Where(view => view.Type is { } type && IsPackage(type.Assembly))
            .Select(view => view.RelativePath)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private bool Decide(Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<OwnEndpointAttribute>() is not null)
        {
            return true;
        }

        return endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
            ? _pages.Value.Contains(page.RelativePath)
            : (endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()?.MethodInfo ?? endpoint.Metadata.GetMetadata<MethodInfo>()) is { } method
                && IsPackage(method.Module.Assembly);
    }
}
