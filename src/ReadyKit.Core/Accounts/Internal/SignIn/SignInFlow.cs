using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Accounts.Internal.Sessions;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal.SignIn;

/// <summary>The one place where sessions begin, whatever the proof: a password, a mailed link, the setup.</summary>
internal sealed class SignInFlow(
    ReadyKitDbContext context, IHttpContextAccessor http, SessionStore store, Challenges challenges, AccountCookies cookies, TimeProvider time)
{
    private static readonly TimeSpan _secondFactorLifetime = TimeSpan.FromMinutes(10);

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("People sign in by requests only.");

    /// <summary>Begins a session and ends the browser's former one, or asks for what the proof lacks.</summary>
    public async Task<SignInOutcome> ContinueAsync(SignInProof proof, CancellationToken cancellationToken)
    {
        if (proof.NeedsSecondFactor)
        {
            return await AskForSecondFactorAsync(proof, cancellationToken);
        }

        if (await store.StartAsync(proof, Http.Request, cancellationToken) is not { } session)
        {
            return SignInOutcome.Refused;
        }

        if (cookies.Read(Http, AccountCookies.Session) is { } former)
        {
            await store.EndAsync(former, cancellationToken);
        }

        cookies.Write(Http, AccountCookies.Session, session.Secret, session.ExpiresAt);
        return SignInOutcome.Started;
    }

    /// <summary>Ends the session of the current request.</summary>
    public Task EndAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Http.SignOutAsync(SessionDefaults.AuthenticationScheme);
    }

    private async Task<SignInOutcome> AskForSecondFactorAsync(SignInProof proof, CancellationToken cancellationToken)
    {
        var user = await context.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == proof.UserId, cancellationToken);
        if (user is not { EmailConfirmed: true, DisabledAt: null } || user.SecurityStamp != proof.Stamp)
        {
            return SignInOutcome.Refused;
        }

        var secret = challenges.Add(ChallengePurpose.SecondFactor, _secondFactorLifetime, user, string.Join(' ', proof.Methods));
        await context.SaveChangesAsync(cancellationToken);
        cookies.Write(Http, AccountCookies.Challenge, secret, time.GetUtcNow() + _secondFactorLifetime);
        return SignInOutcome.SecondFactorNeeded;
    }
}
