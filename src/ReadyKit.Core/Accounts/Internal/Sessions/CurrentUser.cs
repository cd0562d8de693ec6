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

    private string Claim(string type) => caller.User?.FindFirstValue(type)
        ?? throw new InvalidOperationException("Nobody is signed in. Ask IsSignedIn first, or require a signed-in person at the endpoint.");
}
