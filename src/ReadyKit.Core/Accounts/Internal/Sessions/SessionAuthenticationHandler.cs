using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ReadyKit.Accounts.Internal.Sessions;

/// <summary>
/// Signs people in by a row, not by what the cookie says: the cookie carries an id that nobody can guess, and whoever deletes the row ends
/// the session everywhere at once.
/// </summary>
internal sealed class SessionAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionStore store, SessionCookie cookie)
    : SignOutAuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder), ICookieScheme
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (cookie.Read(Context) is not { } id || await store.FindAsync(id, Context.RequestAborted) is not { } person)
        {
            return AuthenticateResult.NoResult();
        }

        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, person.UserId.ToString()),
            new(ClaimTypes.Name, person.Name),
            new(ClaimTypes.Email, person.Email),
            RecentSignIn.ClaimOf(person.AuthenticatedAt),
            .. person.Roles.Select(role => new Claim(ClaimTypes.Role, role)),
        ];
        var principal = new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme.Name));
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name));
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        if (cookie.Read(Context) is { } id)
        {
            await store.EndAsync(id, Context.RequestAborted);
        }

        cookie.Delete(Context);
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Context.IsApiRequest() || !HttpMethods.IsGet(Request.Method))
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }

        var returnUrl = Request.PathBase + Request.Path + Request.QueryString;
        Response.Redirect(Request.PathBase + "/login?returnUrl=" + UrlEncoder.Encode(returnUrl));
        return Task.CompletedTask;
    }
}
