using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace ReadyKit.Accounts.Internal.Sessions;

internal sealed class CurrentUser(IHttpContextAccessor http) : ICurrentUser
{
    public bool IsSignedIn => http.HttpContext?.User.Identity?.IsAuthenticated == true;

    public Guid Id => Guid.Parse(Claim(ClaimTypes.NameIdentifier));

    public string Name => Claim(ClaimTypes.Name);

    public string Email => Claim(ClaimTypes.Email);

    public bool IsSuperAdmin => http.HttpContext?.User.IsInRole(PlatformRoles.SuperAdmin) == true;

    public Guid SessionId => Guid.Parse(Claim(AccountClaims.SessionId));

    public IReadOnlyList<string> AuthenticationMethods => [.. http.HttpContext?.User.FindAll(AccountClaims.Method).Select(c => c.Value) ?? []];

    public DateTimeOffset AuthenticatedAt =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(Claim(AccountClaims.AuthenticatedAt), CultureInfo.InvariantCulture));

    public Guid? ImpersonatorId => Guid.TryParse(http.HttpContext?.User.FindFirstValue(AccountClaims.ImpersonatorId), out var id) ? id : null;

    private string Claim(string type) => http.HttpContext?.User.FindFirstValue(type)
        ?? throw new InvalidOperationException("Nobody is signed in. Ask IsSignedIn first, or require a signed-in person at the endpoint.");
}
