using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace ReadyKit.Web;

/// <summary>
/// Who asks, read only when somebody wants to know: files, probes and endpoints for everyone cost no statement. An endpoint that looks at
/// <c>HttpContext.User</c> sees the same person as any other; the first look waits for the database.
/// </summary>
internal sealed class DeferredSignIn(HttpContext context) : IHttpAuthenticationFeature, IAuthenticateResultFeature
{
    private static readonly AuthenticateResult _notAsked = AuthenticateResult.NoResult();

    private Task<AuthenticateResult>? _loading;
    private ClaimsPrincipal? _user;
    private AuthenticateResult? _result;

    public ClaimsPrincipal? User
    {
        get
        {
            if (_user is null)
            {
                LoadAsync().GetAwaiter().GetResult();
            }

            return _user;
        }

        set => (_user, _result) = (value, null);
    }

    public AuthenticateResult? AuthenticateResult
    {
        get => _result ?? _notAsked;
        set => (_user, _result) = (value?.Principal ?? _user, value);
    }

    /// <summary>The person, if anything asked for them in this request.</summary>
    public static ClaimsPrincipal? KnownUser(HttpContext context) =>
        context.Features.Get<IHttpAuthenticationFeature>() is DeferredSignIn deferred ? deferred._user : context.User;

    public async Task LoadAsync()
    {
        if (_user is null)
        {
            _result = await (_loading ??= context.AuthenticateAsync());
            _user ??= _result.Principal ?? new ClaimsPrincipal(new ClaimsIdentity());
        }
    }
}
