using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace ReadyKit.Accounts.Internal;

/// <summary>
/// Cookies that no script can read. The prefix <c>__Host-</c> binds them to this host and to encryption (RFC 6265bis, section 4.1.3.2). Only
/// Development may do without, because some browsers refuse it on an unencrypted local address.
/// </summary>
internal sealed class AccountCookies(IHostEnvironment environment)
{
    public string? Read(HttpContext context, string name) => context.Request.Cookies[NameFor(context, name)];

    public void Write(HttpContext context, string name, string value, DateTimeOffset expiresAt)
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
