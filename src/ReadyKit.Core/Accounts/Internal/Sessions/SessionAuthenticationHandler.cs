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
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, SessionStore store, AccountCookies cookies)
    : SignOutAuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder), ICookieScheme
{
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (cookies.Read(Context, AccountCookies.Session) is not { } id || await store.FindAsync(id, Context.RequestAborted) is not { } person)
        {
            return AuthenticateResult.NoResult();
        }

        var session = person.Session;
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, session.UserId.ToString()),
            new(ClaimTypes.Name, session.Name),
            new(ClaimTypes.Email, session.Email),
            new(AccountClaims.SessionId, session.SessionId.ToString()),
            RecentSignIn.ClaimOf(session.AuthenticatedAt),
            .. session.Methods.Split(' ').Select(method => new Claim(AccountClaims.Method, method)),
            .. person.Roles.Select(role => new Claim(ClaimTypes.Role, role)),
        ];
        var principal = new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme.Name));
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name));
    }

    protected override async Task HandleSignOutAsync(AuthenticationProperties? properties)
    {
        if (cookies.Read(Context, AccountCookies.Session) is { } id)
        {
            await store.EndAsync(id, Context.RequestAborted);
        }

        cookies.Delete(Context, AccountCookies.Session);
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
