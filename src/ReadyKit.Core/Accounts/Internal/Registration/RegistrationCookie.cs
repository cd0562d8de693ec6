using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace ReadyKit.Accounts.Internal.Registration;

/// <summary>Remembers in the browser that registered which registration is its own.</summary>
internal sealed class RegistrationCookie(
    IHttpContextAccessor http, AccountCookies cookies, IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtector _protector = protection.CreateProtector("ReadyKit.Accounts.Registration");

    /// <summary>Remembers a registration. Outside a request there is no browser to remember anything.</summary>
    public void Write(Guid registrationId, TimeSpan lifetime)
    {
        if (http.HttpContext is { } context)
        {
            cookies.Write(context, AccountCookies.Registration, _protector.Protect(registrationId.ToString("N")), time.GetUtcNow() + lifetime);
        }
    }

    /// <summary>The registration that this browser made last.</summary>
    public Guid? Read()
    {
        try
        {
            return http.HttpContext is { } context
                && cookies.Read(context, AccountCookies.Registration) is { } value
                && Guid.TryParse(_protector.Unprotect(value), out var id)
                ? id
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
