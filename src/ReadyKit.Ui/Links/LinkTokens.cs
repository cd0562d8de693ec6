using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace ReadyKit.Ui.Links;

/// <summary>
/// Moves the token of a mailed link from the address to a short-lived cookie, so that it stays out of the history, of logs and of the
/// addresses that are told to other sites. The cookie's <c>__Host-</c> prefix binds it to this host and to encryption (RFC 6265bis, section
/// 4.1.3.2), and what is in it to one page. Only Development may do without the prefix, because some browsers refuse it on an unencrypted
/// local address.
/// </summary>
internal sealed class LinkTokens(IDataProtectionProvider protection, IHostEnvironment environment)
{
    private const string PlainName = "rk_link";
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("ReadyKit.Ui.LinkTokens").ToTimeLimitedDataProtector();

    public void Store(HttpContext context, string token) =>
        context.Response.Cookies.Append(NameFor(context), _protector.Protect(Bind(context, token), _lifetime), Cookie(context));

    public string? Read(HttpContext context)
    {
        if (!context.Request.Cookies.TryGetValue(NameFor(context), out var cookie) || string.IsNullOrEmpty(cookie))
        {
            return null;
        }

        try
        {
            var bound = _protector.Unprotect(cookie);
            var prefix = Bind(context, "");
            return bound.StartsWith(prefix, StringComparison.Ordinal) ? bound[prefix.Length..] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Clear(HttpContext context) => context.Response.Cookies.Delete(NameFor(context), Cookie(context));

    private static string Bind(HttpContext context, string token) => $"{Page(context)}\n{token}";

    private static string Page(HttpContext context) => context.Request.Path.Value?.ToLowerInvariant() ?? "";

    private bool MustBeSecure(HttpContext context) => context.Request.IsHttps || !environment.IsDevelopment();

    // A cookie for each page: the link to one must not make the other forget its own.
    private string NameFor(HttpContext context)
    {
        var name = PlainName + Page(context).Replace('/', '-');
        return MustBeSecure(context) ? "__Host-" + name : name;
    }

    // Lax, because the first request comes from a mail program or a web mailer.
    private CookieOptions Cookie(HttpContext context) => new()
    {
        HttpOnly = true,
        Secure = MustBeSecure(context),
        SameSite = SameSiteMode.Lax,
        Path = "/",
        MaxAge = _lifetime,
        IsEssential = true,
    };
}
