using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ReadyKit.Billing.Internal.Orders;

namespace ReadyKit.Billing.Internal;

/// <summary>Billing in the API.</summary>
internal sealed class BillingEndpoints : IEndpointModule
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        var billing = endpoints.MapGroup("/api/workspaces/{workspace}/billing").RequireWorkspace().WithTags("Billing");
        billing.MapGet("", GetAsync);
        billing.MapGet("invoices", ListInvoicesAsync);
        billing.MapPost("orders", OrderAsync);
    }

    private static async Task<IResult> ListInvoicesAsync(string? cursor, IBilling billing, CancellationToken cancellationToken)
    {
        var result = await billing.ListInvoicesAsync(cursor, cancellationToken);
        return result.Succeeded ? Results.Ok(result.Value) : result.ToProblem();
    }

    private static async Task<IResult> OrderAsync(OrderInput input, IBilling billing, CancellationToken cancellationToken)
    {
        var result = await billing.OrderAsync(input.Kind, input.Price, input.Preview, cancellationToken);
        return result.Succeeded ? Results.Ok(result.Value) : result.ToProblem();
    }

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
