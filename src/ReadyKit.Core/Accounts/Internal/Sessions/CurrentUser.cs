using System.Globalization;
using System.Security.Claims;
using ReadyKit.Access;

namespace ReadyKit.Accounts.Internal.Sessions;

internal sealed class CurrentUser(CallerScope caller) : ICurrentUser
{
    public bool IsSignedIn => caller.User?.Identity?.IsAuthenticated == true;

    public Guid Id => Guid.Parse(Claim(ClaimTypes.NameIdentifier));

    public string Name => Claim(ClaimTypes.Name);

    public string Email => Claim(ClaimTypes.Email);

    public bool IsSuperAdmin => caller.User?.IsInRole(PlatformRoles.SuperAdmin) == true;

    public Guid SessionId => Guid.Parse(Claim(AccountClaims.SessionId));

    public IReadOnlyList<string> AuthenticationMethods => [.. caller.User?.FindAll(AccountClaims.Method).Select(c => c.Value) ?? []];

    public DateTimeOffset AuthenticatedAt =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(Claim(AccountClaims.AuthenticatedAt), CultureInfo.InvariantCulture));

    public Guid? ImpersonatorId => Guid.TryParse(caller.User?.FindFirstValue(ActorClaims.ImpersonatorId), out var id) ? id : null;

    private string Claim(string type) => caller.User?.FindFirstValue(type)
        ?? throw new InvalidOperationException("Nobody is signed in. Ask IsSignedIn first, or require a signed-in person at the endpoint.");
}
