using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal.Sessions;

/// <summary>The browsers that people have signed in from.</summary>
internal sealed class Devices(ReadyKitDbContext context, IHttpContextAccessor http, AccountCookies cookies, TimeProvider time)
{
    /// <summary>For how long a browser is known after the last sign-in.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    // The same one when the unit of work is repeated.
    private string? _new;

    /// <summary>The browser of the current request, if the person at this address has signed in from it since their password was last changed.</summary>
    public async Task<Guid?> FindAsync(string normalizedEmail, CancellationToken cancellationToken)
    {
        if (Token is not { } token)
        {
            return null;
        }

        var hash = Secret.Hash(token);
        var found = await context.Set<Device>().Where(d => d.TokenHash == hash)
            .Join(context.Users.Where(u => u.NormalizedEmail == normalizedEmail), d => d.UserId, u => u.Id, (d, u) => new { d.Id, d.Stamp, u.SecurityStamp })
            .FirstOrDefaultAsync(x => x.Stamp == x.SecurityStamp, cancellationToken);
        return found?.Id;
    }

    /// <summary>Remembers the browser of the current request, in a transaction that holds the account; the caller saves.</summary>
    /// <returns>The device's id; <see langword="null"/> outside a request.</returns>
    public async Task<Guid?> RememberAsync(Guid userId, string stamp, CancellationToken cancellationToken)
    {
        if (http.HttpContext is not { } request)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var token = Token ?? (_new ??= Secret.New());
        var hash = Secret.Hash(token);
        var device = await context.Set<Device>().FirstOrDefaultAsync(d => d.TokenHash == hash && d.UserId == userId, cancellationToken)
            ?? context.Add(new Device { UserId = userId, TokenHash = hash, Stamp = stamp, CreatedAt = now }).Entity;
        device.Stamp = stamp;
        device.LastSeenAt = now;
        cookies.Write(request, AccountCookies.Device, token, now + Lifetime);
        return device.Id;
    }

    private string? Token => http.HttpContext is { } request ? cookies.Read(request, AccountCookies.Device) : null;
}
