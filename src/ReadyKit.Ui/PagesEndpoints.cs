using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace ReadyKit.Ui;

/// <summary>Maps the library's and the host's pages; they learn the fingerprints of scripts and styles.</summary>
internal sealed class PagesEndpoints : IEndpointModule
{
    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapRazorPages().WithStaticAssets();
}
