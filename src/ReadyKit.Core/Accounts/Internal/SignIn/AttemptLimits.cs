using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ReadyKit.Accounts.Internal.Sessions;

namespace ReadyKit.Accounts.Internal.SignIn;

/// <summary>
/// How often something may be tried: first by network, in memory, before the database or a hash is touched; then by address. There, a browser that
/// the person signed in from counts for itself, and strangers by their network, so that they do not lock anybody out.
/// </summary>
internal sealed class AttemptLimits(NetworkLimits networks, Throttles throttles, Devices devices, IHttpContextAccessor http, IOptions<AccountOptions> options)
{
    /// <summary>How many times as much all unknown browsers together may try with one address.</summary>
    private const int Together = 10;

    /// <summary>Why something was not tried.</summary>
    public static OperationError TooMany(TimeSpan wait) => new(AccountErrors.TooManyAttempts, ErrorKind.TooManyRequests, "password")
    {
        Arguments = new Dictionary<string, object?> { ["wait"] = wait },
        RetryAfter = wait,
    };

    public NetworkLease EnterSignIn() => networks.Enter("sign-in", Network, options.Value.SignInsPerMinute);

    public NetworkLease EnterRegistration() => networks.Enter("registration", Network, options.Value.RegistrationsPerMinute);

    public async Task<SignInAttempt> TryTakeAsync(string action, string address, int limit, TimeSpan window, CancellationToken cancellationToken)
    {
        var device = await devices.FindAsync(address, cancellationToken);
        var origin = device is { } id ? $"device {id}" : $"network {Network}";
        var wait = await throttles.TakeAsync(action, address, origin, limit, window, cancellationToken);
        if (wait is null && device is null)
        {
            wait = await throttles.TakeAsync(action, address, "all", limit * Together, window, cancellationToken);
        }

        return new SignInAttempt(action, address, origin, device is not null, wait);
    }

    /// <summary>Gives back a use that came to nothing.</summary>
    public async Task GiveBackAsync(SignInAttempt attempt, CancellationToken cancellationToken)
    {
        await throttles.GiveBackAsync(attempt.Action, attempt.Address, attempt.Origin, cancellationToken);
        if (!attempt.IsKnown)
        {
            await throttles.GiveBackAsync(attempt.Action, attempt.Address, "all", cancellationToken);
        }
    }

    /// <summary>Forgets what was tried from here, now that the person has shown who they are. What others try still counts.</summary>
    public async Task ForgetAsync(SignInAttempt attempt, CancellationToken cancellationToken)
    {
        await throttles.ResetAsync(attempt.Action, attempt.Address, attempt.Origin, cancellationToken);
        if (!attempt.IsKnown)
        {
            await throttles.GiveBackAsync(attempt.Action, attempt.Address, "all", cancellationToken);
        }
    }

    /// <summary>Whether nothing was refused to this address from there before, in this window.</summary>
    public async Task<bool> IsFirstRefusalAsync(SignInAttempt attempt, TimeSpan window, CancellationToken cancellationToken) =>
        await throttles.TakeAsync(attempt.Action + ":refused", attempt.Address, attempt.Origin, 1, window, cancellationToken) is null;

    private string? Network => NetworkLimits.NetworkOf(http.HttpContext?.Connection.RemoteIpAddress);
}
