using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using ReadyKit.Access;

namespace ReadyKit.Accounts.Internal.Sessions;

/// <summary>Asks with each call of a hub whether the session that opened the connection is still there.</summary>
internal sealed class HubSession(SessionStore store, SessionCookie cookie) : IAuthorizationHandler
{
    public async Task HandleAsync(AuthorizationHandlerContext context)
    {
        if (context.Resource is HubInvocationContext call && call.Context.GetHttpContext() is { } connection
            && context.User.HasClaim(claim => claim.Type == RecentSignIn.Claim)
            && (cookie.Read(connection) is not { } id || await store.FindAsync(id, call.Context.ConnectionAborted) is null))
        {
            context.Fail(new AccessRefusal(this, StatusCodes.Status401Unauthorized));
        }
    }
}
