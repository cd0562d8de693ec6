using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace ReadyKit.Accounts.Internal;

/// <summary>
/// The cookie that carries a session's id. Its <c>__Host-</c> prefix binds it to this host and to encryption (RFC 6265bis, section 4.1.3.2). Only
/// Development may do without, because some browsers refuse it on an unencrypted local address.
/// </summary>
internal sealed class SessionCookie(IHostEnvironment environment)
{
    private const int MaxLength = 100;
    private const string PlainName = "readykit-session";

    public string? Read(HttpContext context) =>
        context.Request.Cookies[NameFor(context)] is { Length: > 0 and <= MaxLength } id ? id : null;

    public void Write(HttpContext context, string id, DateTimeOffset expiresAt)
    {
        var options = OptionsFor(context);
        options.Expires = expiresAt;
        context.Response.Cookies.Append(NameFor(context), id, options);
    }

    public void Delete(HttpContext context) => context.Response.Cookies.Delete(NameFor(context), OptionsFor(context));

    private bool MustBeSecure(HttpContext context) => context.Request.IsHttps || !environment.IsDevelopment();

    private string NameFor(HttpContext context) => MustBeSecure(context) ? "__Host-" + PlainName : PlainName;

    private CookieOptions OptionsFor(HttpContext context) => new()
    {
        HttpOnly = true, Secure = MustBeSecure(context), SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true,
    };
}
