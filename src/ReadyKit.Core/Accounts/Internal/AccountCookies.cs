using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace ReadyKit.Accounts.Internal;

/// <summary>
/// Cookies that no script can read. The prefix <c>__Host-</c> binds them to this host and to encryption (RFC 6265bis, section 4.1.3.2). Only
/// Development may do without, because some browsers refuse it on an unencrypted local address.
/// </summary>
internal sealed class AccountCookies(IHostEnvironment environment)
{
    /// <summary>Carries a session's secret.</summary>
    public const string Session = "readykit-session";

    /// <summary>Tells that the browser is no stranger's.</summary>
    public const string Device = "readykit-device";

    /// <summary>Names the challenge of a sign-in that is not over. It authenticates nothing.</summary>
    public const string Challenge = "readykit-challenge";

    /// <summary>Names the registration that the browser made last.</summary>
    public const string Registration = "readykit-registration";

    private const int MaxLength = 1000;

    /// <summary>The cookie's value; <see langword="null"/> when there is none, or one that was not written here.</summary>
    public string? Read(HttpContext context, string name) =>
        context.Request.Cookies[NameFor(context, name)] is { Length: > 0 and <= MaxLength } value ? value : null;

    /// <summary>Writes a cookie.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">Its name, without prefix.</param>
    /// <param name="value">Its value.</param>
    /// <param name="expiresAt">When it ends; <see langword="null"/> with the browser's window.</param>
    public void Write(HttpContext context, string name, string value, DateTimeOffset? expiresAt)
    {
        var options = OptionsFor(context);
        options.Expires = expiresAt;
        context.Response.Cookies.Append(NameFor(context, name), value, options);
    }

    public void Delete(HttpContext context, string name) => context.Response.Cookies.Delete(NameFor(context, name), OptionsFor(context));

    private bool MustBeSecure(HttpContext context) => context.Request.IsHttps || !environment.IsDevelopment();

    private string NameFor(HttpContext context, string name) => MustBeSecure(context) ? "__Host-" + name : name;

    private CookieOptions OptionsFor(HttpContext context) => new()
    {
        HttpOnly = true, Secure = MustBeSecure(context), SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true,
    };
}
