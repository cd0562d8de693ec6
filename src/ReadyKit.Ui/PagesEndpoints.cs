using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Workspaces;

namespace ReadyKit.Ui;

/// <summary>Maps the library's and the host's pages; they learn the fingerprints of scripts and styles.</summary>
internal sealed class PagesEndpoints : IEndpointModule
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        if (!endpoints.ServiceProvider.GetRequiredService<IServiceProviderIsService>().IsService(typeof(IWorkspaces)))
        {
            throw new ReadyKitSetupException("The pages show workspaces, which are not added. Add .AddWorkspaces() after AddReadyKit.");
        }

        endpoints.MapRazorPages().WithStaticAssets();
    }
}
