using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Workspaces;

namespace ReadyKit.Ui;

/// <summary>Maps the library's and the host's pages; they learn the fingerprints of scripts and styles.</summary>
internal sealed class PagesEndpoints : IEndpointModule
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        using (var scope = endpoints.ServiceProvider.CreateScope())
        {
            // Says which line is missing where workspaces are not added.
            scope.ServiceProvider.GetRequiredService<ICurrentWorkspace>();
        }

        endpoints.MapRazorPages().WithStaticAssets();

        // Until the app has a landing page of its own, which comes before.
        endpoints.MapGet("/", () => Results.LocalRedirect("~/dashboard")).AllowAnonymous().ExcludeFromDescription().WithOrder(int.MaxValue);
    }
}
