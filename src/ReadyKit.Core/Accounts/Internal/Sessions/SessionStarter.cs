using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace ReadyKit.Accounts.Internal.Sessions;

/// <summary>Begins and ends the session of the current request.</summary>
internal sealed class SessionStarter(IHttpContextAccessor http, SessionStore store, SessionCookie cookie)
{
    private HttpContext Context => http.HttpContext ?? throw new InvalidOperationException("People sign in by requests only.");

    /// <summary>Begins a session for an account as it was read, and ends the browser's former one.</summary>
    /// <returns>Whether it began: not when the account's password or rights changed since it was read.</returns>
    public async Task<bool> StartAsync(ReadyKitUser user, CancellationToken cancellationToken)
    {
        var context = Context;
        if (await store.StartAsync(user, context.Request, cancellationToken) is not { } session)
        {
            return false;
        }

        if (cookie.Read(context) is { } former)
        {
            await store.EndAsync(former, cancellationToken);
        }

        cookie.Write(context, session.Id, session.ExpiresAt);
        return true;
    }

    public Task EndAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Context.SignOutAsync(SessionDefaults.AuthenticationScheme);
    }
}
