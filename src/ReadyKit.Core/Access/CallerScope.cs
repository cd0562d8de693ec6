using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace ReadyKit.Access;

/// <summary>Who calls in one service scope: the person of the request, or of the hub's call, which has a scope of its own and no request.</summary>
internal sealed class CallerScope(IHttpContextAccessor http)
{
    private ClaimsPrincipal? _ofCall;

    public ClaimsPrincipal? User => _ofCall ?? http.HttpContext?.User;

    public void Enter(ClaimsPrincipal? user) => _ofCall = user;
}
