using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ReadyKit.Web;

/// <summary>Tells at start which feature is missing, before anything is served without its protection.</summary>
internal sealed class MissingFeatureCheck(IEnumerable<EndpointNeed> needs) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        RequireGates(app.ApplicationServices);
    };

    private void RequireGates(IServiceProvider services)
    {
        var gates = services.GetServices<IEndpointGate>().ToList();
        foreach (var need in needs.Where(n => !gates.Exists(n.Gate.IsInstanceOfType)))
        {
            if (services.GetRequiredService<EndpointDataSource>().Endpoints.FirstOrDefault(e => e.Metadata.Any(need.Attribute.IsInstanceOfType)) is { } endpoint)
            {
                throw new ReadyKitSetupException(
                    $"The endpoint '{endpoint.DisplayName}' has {need.Attribute.Name.Replace("Attribute", "", StringComparison.Ordinal)}, which nothing would check. Add {need.Line} after AddReadyKit.");
            }
        }
    }
}
