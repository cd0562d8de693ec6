using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReadyKit.Accounts;

namespace ReadyKit.Web;

/// <summary>
/// Refuses to start where the app and ReadyKit want the same thing, a route or the sign-in. Whoever wins would win in silence, and the other
/// would look broken.
/// </summary>
internal sealed class PipelineClashes(EndpointOwners owners) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        CheckSchemes(app.ApplicationServices);
        CheckRoutes(app.ApplicationServices.GetRequiredService<EndpointDataSource>());
    };

    private static void CheckSchemes(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<AuthenticationOptions>>().Value;
        if (options.Schemes.FirstOrDefault(s => s.Name == IdentityConstants.ApplicationScheme) is { } identity)
        {
            throw new ReadyKitSetupException(
                $"ASP.NET Core Identity (the scheme {identity.Name}, of AddDefaultIdentity, AddIdentity or AddIdentityCookies) and ReadyKit (the scheme {SessionDefaults.AuthenticationScheme}) "
                + "would both sign people in. Move the accounts into ReadyKit's table and remove Identity's call; its docs/existing-app.md shows how. "
                + "AddIdentityCore, which signs nobody in, may stay.");
        }

        (string Setting, string? Scheme)[] defaults =
        [
            (nameof(options.DefaultScheme), options.DefaultScheme),
            (nameof(options.DefaultAuthenticateScheme), options.DefaultAuthenticateScheme),
            (nameof(options.DefaultChallengeScheme), options.DefaultChallengeScheme),
            (nameof(options.DefaultForbidScheme), options.DefaultForbidScheme),
        ];
        if (defaults.FirstOrDefault(d => d.Scheme is not (null or SessionDefaults.AuthenticationScheme)) is { Scheme: { } other } found)
        {
            throw new ReadyKitSetupException(
                $"The app's {found.Setting} is {other}, and ReadyKit's pages need theirs, {SessionDefaults.AuthenticationScheme}. Call AddAuthentication() without a name, and name "
                + $"the scheme where it is meant: .RequireAuthorization(policy => policy.AddAuthenticationSchemes(\"{other}\").RequireAuthenticatedUser()).");
        }
    }

    private void CheckRoutes(EndpointDataSource source)
    {
        var all = source.Endpoints.OfType<RouteEndpoint>().Where(RouteShape.IsComparable).ToLookup(owners.IsReadyKit);
        var ours = all[true].SelectMany(e => RouteShape.Of(e).Select(shape => (Shape: shape, Endpoint: e))).ToLookup(pair => pair.Shape, pair => pair.Endpoint);
        foreach (var theirs in all[false])
        {
            foreach (var shape in RouteShape.Of(theirs))
            {
                if (ours[shape].FirstOrDefault(own => RouteShape.ShareMethod(own, theirs)) is { } own)
                {
                    throw new ReadyKitSetupException(
                        $"The address {shape} is taken twice: by ReadyKit ({own.DisplayName}) and by the app ({theirs.DisplayName}). Give the app's endpoint another address, "
                        + "or switch ReadyKit's page off by ReadyKit:Ui:DisabledPages. To change how the page looks, put a page of the app at the same file path.");
                }
            }
        }
    }
}
