using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace ReadyKit.Ui.Links;

/// <summary>
/// Moves the token of a mailed link from the address to a short-lived cookie, so that it stays out of the history, of logs and of the
/// addresses that are told to other sites.
/// </summary>
internal sealed class LinkTokens(IDataProtectionProvider protection)
{
    private const string CookieName = "rk_link";
    private static readonly TimeSpan _lifetime = TimeSpan.FromMinutes(30);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("ReadyKit.Ui.LinkTokens").ToTimeLimitedDataProtector();

    public void Store(HttpContext context, string token) =>
        context.Response.Cookies.Append(CookieName, _protector.Protect(Bind(context, token), _lifetime), Cookie(context));

    public string? Read(HttpContext context)
    {
        if (!context.Request.Cookies.TryGetValue(CookieName, out var cookie) || string.IsNullOrEmpty(cookie))
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

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(CookieName, Cookie(context));

    private static string Bind(HttpContext context, string token) => $"{context.Request.Path.Value?.ToLowerInvariant()}\n{token}";

    // Lax, because the first request comes from a mail program or a web mailer.
    private static CookieOptions Cookie(HttpContext context) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = context.Request.PathBase + context.Request.Path,
        MaxAge = _lifetime,
        IsEssential = true,
    };
}
