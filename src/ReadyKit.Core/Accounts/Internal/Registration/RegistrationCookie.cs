using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace ReadyKit.Accounts.Internal.Registration;

/// <summary>Remembers in the browser that registered which link belongs to its registration, without telling the link.</summary>
internal sealed class RegistrationCookie(
    IHttpContextAccessor http, AccountCookies cookies, IDataProtectionProvider protection, TimeProvider time)
{
    private const int MaxLength = 1000;
    private const string Name = "readykit-registration";

    private readonly IDataProtector _protector = protection.CreateProtector("ReadyKit.Accounts.Registration");

    /// <summary>Remembers a link. Outside a request there is no browser to remember anything.</summary>
    public void Write(string token, TimeSpan lifetime)
    {
        if (http.HttpContext is { } context)
        {
            cookies.Write(context, Name, _protector.Protect(Secret.Hash(token)), time.GetUtcNow() + lifetime);
        }
    }

    /// <summary>Whether the link belongs to the registration that this browser made last.</summary>
    public bool Matches(string? token) =>
        !string.IsNullOrEmpty(token)
        && http.HttpContext is { } context
        && cookies.Read(context, Name) is { Length: > 0 and <= MaxLength } value
        && Open(value) == Secret.Hash(token);

    private string? Open(string value)
    {
        try
        {
            return _protector.Unprotect(value);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
