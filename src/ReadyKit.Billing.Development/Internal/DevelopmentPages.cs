using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace ReadyKit.Billing.Development.Internal;

/// <summary>Maps the provider's pages, also in an app that has none of its own.</summary>
internal sealed class DevelopmentPages : IEndpointModule
{
    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapRazorPages();
}
