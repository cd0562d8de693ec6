using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using ReadyKit.Access;

namespace ReadyKit.Accounts.Internal.Sessions;

/// <summary>Asks people to sign in once more before what matters. Who comes without a session, such as by an API key, cannot do so.</summary>
internal sealed class RecentSignIn(TimeProvider time) : AuthorizationHandler<RequireRecentSignInAttribute>
{
    public static Claim ClaimOf(DateTimeOffset authenticatedAt) =>
        new(AccountClaims.AuthenticatedAt, authenticatedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), ClaimValueTypes.Integer64);

    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RequireRecentSignInAttribute requirement)
    {
        if (context.User.Identity?.IsAuthenticated != true)
        {
            return Task.CompletedTask;
        }

        var isRecent = long.TryParse(context.User.FindFirstValue(AccountClaims.AuthenticatedAt), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds) < TimeSpan.FromMinutes(requirement.Minutes);
        if (isRecent)
        {
            context.Succeed(requirement);
        }
        else
        {
            context.Fail(Refuse(AccessResource.FindRequest(context.Resource)));
        }

        return Task.CompletedTask;
    }

    // What was posted cannot be sent again from the sign-in page, so only what was to be looked at leads there.
    private AccessRefusal Refuse(HttpContext? request) =>
        new(this, StatusCodes.Status403Forbidden, ErrorCodes.RecentSignInRequired)
        {
            Page = request is not null && HttpMethods.IsGet(request.Request.Method)
                ? $"/login?again=true&returnUrl={Uri.EscapeDataString(request.Request.PathBase + request.Request.Path + request.Request.QueryString)}"
                : null,
        };
}
