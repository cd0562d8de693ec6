using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ReadyKit.Internal;

/// <summary>Tells at start which call is missing, before anything is served without protection.</summary>
internal sealed class PipelineCheck(PipelineState state, IEnumerable<EndpointNeed> needs) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (!state.IsUsed)
        {
            throw new ReadyKitSetupException("ReadyKit is added but not used. Add app.UseReadyKit(); after builder.Build().");
        }

        if (!state.IsMapped)
        {
            throw new ReadyKitSetupException("ReadyKit's endpoints are not mapped. Add app.MapReadyKit(); after app.UseReadyKit().");
        }

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
