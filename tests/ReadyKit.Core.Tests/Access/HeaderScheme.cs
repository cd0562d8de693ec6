using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReadyKit.Access;

namespace ReadyKit.Core.Tests.Access;

/// <summary>A scheme of the host that knows people by a header, as one for keys does; another header says who acts as the person or for them.</summary>
public sealed class HeaderScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Header";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Task.FromResult(Request.Headers.TryGetValue("X-Person", out var id)
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(ClaimsOf(id.ToString()), Name)), Name))
            : AuthenticateResult.NoResult());

    private List<Claim> ClaimsOf(string id)
    {
        List<Claim> claims = [new(ClaimTypes.NameIdentifier, id)];
        if (Request.Headers.TryGetValue("X-Key", out var key))
        {
            claims.AddRange([new(ActorClaims.ApiKeyId, key.ToString()), new(ClaimTypes.Name, "Nightly build")]);
        }
        else
        {
            claims.Add(new(ClaimTypes.Name, "Ada Lovelace"));
        }

        if (Request.Headers.TryGetValue("X-Impersonator", out var impersonator))
        {
            claims.AddRange([new(ActorClaims.ImpersonatorId, impersonator.ToString()), new(ActorClaims.ImpersonatorName, "Grace Hopper")]);
        }

        return claims;
    }
}
