using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Access;
using ReadyKit.Web.Guards;

namespace ReadyKit.Web;

/// <summary>Tells at start which endpoint nothing would check, and which line mends it, before anything is served.</summary>
internal sealed class MissingFeatureCheck(IEnumerable<EndpointNeed> needs) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        foreach (var endpoint in app.ApplicationServices.GetRequiredService<EndpointDataSource>().Endpoints)
        {
            foreach (var asked in endpoint.Metadata.GetOrderedMetadata<AccessRequirementAttribute>())
            {
                RequireFeature(endpoint, asked);
                UncheckedEndpoints.Refuse(endpoint);
            }
        }
    };

    private void RequireFeature(Endpoint endpoint, AccessRequirementAttribute asked)
    {
        if (needs.FirstOrDefault(n => !n.IsMet && n.Attribute.IsInstanceOfType(asked)) is { } need)
        {
            throw new ReadyKitSetupException($"The endpoint '{endpoint.DisplayName}' has {asked}, which nothing would check. Add {need.Line} after AddReadyKit.");
        }
    }
}
