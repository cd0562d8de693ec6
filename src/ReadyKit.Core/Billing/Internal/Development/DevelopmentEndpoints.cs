using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace ReadyKit.Billing.Internal.Development;

/// <summary>
/// The development provider's pages. Like a real provider's they ask for no session of the app: those about a customer are reached by ids that nobody
/// can guess.
/// </summary>
internal sealed class DevelopmentEndpoints(DevelopmentCheckoutPage checkout, DevelopmentPortalPage portal, DevelopmentControlPage control) : IEndpointModule
{
    private static readonly AcceptsMetadata _form = new(["application/x-www-form-urlencoded"]);

    public void Map(IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup(DevelopmentPaths.Control).AllowAnonymous().ExcludeFromDescription();
        pages.MapGet("", (Delegate)control.ShowAsync);
        pages.MapPost("", (Delegate)control.ActAsync).WithMetadata(_form);
        pages.MapGet("checkout/{id}", (HttpContext context, string id) => checkout.ShowAsync(context, id));
        pages.MapPost("checkout/{id}", (HttpContext context, string id) => checkout.ActAsync(context, id)).WithMetadata(_form);
        pages.MapGet("checkout/{id}/confirm", (HttpContext context, string id) => checkout.ShowConfirmationAsync(context, id));
        pages.MapGet("portal/{id}", (HttpContext context, string id) => portal.ShowAsync(context, id));
        pages.MapPost("portal/{id}", (HttpContext context, string id) => portal.ActAsync(context, id)).WithMetadata(_form);
    }
}
