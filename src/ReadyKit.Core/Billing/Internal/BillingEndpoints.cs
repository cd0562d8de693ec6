using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ReadyKit.Billing.Internal;

/// <summary>Billing in the API.</summary>
internal sealed class BillingEndpoints : IEndpointModule
{
    public void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/workspaces/{workspace}/billing", GetAsync).RequireWorkspace().WithTags("Billing");

    private static async Task<BillingView> GetAsync(IBilling billing, IPlanCatalog plans, CancellationToken cancellationToken)
    {
        var access = await billing.GetAccessAsync(cancellationToken);
        return new BillingView(
            access.Plan,
            access.Price,
            access.State,
            access.Level,
            access.CancelsAt,
            access.PeriodEndsAt,
            access.GraceEndsAt,
            access.IsManageable,
            await billing.GetUsageAsync(cancellationToken),
            plans.All);
    }
}
